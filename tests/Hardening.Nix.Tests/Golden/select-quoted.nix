config.systemd.services."a b".enable
