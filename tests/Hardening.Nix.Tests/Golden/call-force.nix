{
  a = lib.mkForce true;
  b = lib.mkForce [
    1
    2
  ];
  c = lib.mkDefault { inherit x; };
}
