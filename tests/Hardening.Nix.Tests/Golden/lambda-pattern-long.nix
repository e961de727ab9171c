{
  config,
  lib,
  pkgs,
  ...
}:
{
  a = 1;
  b = 2;
}
