if config.services.openssh.enable && config.services.openssh.settings.PasswordAuthentication then
  "a text"
else
  null
