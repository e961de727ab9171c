"an interpolation in the middle of text ${
  lib.concatMapStringsSep "," (name: name) config.services.openssh.names
}"
