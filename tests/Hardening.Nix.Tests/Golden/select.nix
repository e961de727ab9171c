config.services.openssh.enable
