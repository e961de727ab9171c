lib.nixosSystem {
  system = "x86_64-linux";
  modules = [ ./host.nix ];
}
