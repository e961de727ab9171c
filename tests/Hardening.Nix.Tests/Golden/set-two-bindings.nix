{
  enable = true;
  port = 22;
}
