{
  services.openssh.settings.MaxAuthTries = 3;
  networking.firewall.enable = true;
}
