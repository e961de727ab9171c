{
  imports = [ ./hardware-configuration.nix ];
  up = ../common.nix;
  here = ./.;
  absolute = /etc/nixos;
  odd = ./. + "/a b";
}
