lib.genAttrs systems (system: {
  a = system;
  b = 1;
})
