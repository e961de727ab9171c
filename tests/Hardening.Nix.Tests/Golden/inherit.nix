{
  inherit lib;
  inherit (pkgs) git vim;
  inherit (config.services) "odd name";
}
