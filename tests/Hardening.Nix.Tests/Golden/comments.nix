# What the file is for.
# In two lines.
{ lib, ... }:
{
  # The scanner in the hall knows no newer key exchange.
  services.openssh.settings.KexAlgorithms = [
    # closes */ nothing
    "curve25519-sha256"
  ];
  #
  # with an empty line
  a = 1;
}
