{
  key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk8mWqvYkqJH3u0M5J5yQmZ1Fj1c0q9n0sJ0b7xW3kT someone@somewhere";
}
