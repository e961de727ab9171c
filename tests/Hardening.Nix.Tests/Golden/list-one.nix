[ "wheel" ]
