{ a = rec { }; }
