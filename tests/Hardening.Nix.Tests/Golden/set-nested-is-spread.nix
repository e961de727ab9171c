{
  services = {
    openssh.enable = true;
  };
}
