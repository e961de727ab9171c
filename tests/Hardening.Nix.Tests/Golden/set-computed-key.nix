{
  ${name}.enable = true;
  "host-${name}" = { };
}
