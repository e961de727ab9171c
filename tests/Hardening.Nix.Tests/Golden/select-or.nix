config.services.openssh.port or 22
