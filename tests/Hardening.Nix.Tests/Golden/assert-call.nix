assert lib.assertMsg (a == b) "a and b are one";
a
