(import ./x.nix { }).y
