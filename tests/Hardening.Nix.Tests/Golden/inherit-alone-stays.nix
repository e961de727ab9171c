{ a = { inherit b; }; }
