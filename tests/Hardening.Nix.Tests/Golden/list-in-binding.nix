{
  allowedTCPPorts = [
    22
    443
  ];
  users = [ "alice" ];
  none = [ ];
}
