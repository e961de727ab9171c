{ lib, pkgs, ... }:
{
  environment.systemPackages = [ pkgs.git ];
}
