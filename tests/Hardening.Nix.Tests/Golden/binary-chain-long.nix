config.services.openssh.enable
&& config.services.openssh.settings.PasswordAuthentication
&& config.networking.firewall.enable
