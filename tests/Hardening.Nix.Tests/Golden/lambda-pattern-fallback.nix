{
  port ? 22,
  ...
}:
port
