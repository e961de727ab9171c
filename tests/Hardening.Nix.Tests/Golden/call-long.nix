lib.concatMapStringsSep "a first argument of some length" (
  name: name + "some other text"
) config.services.openssh.names
