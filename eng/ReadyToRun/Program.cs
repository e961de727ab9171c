// A project needs a program to be published; this one is not packed.
return 0;
