config ? services.openssh
