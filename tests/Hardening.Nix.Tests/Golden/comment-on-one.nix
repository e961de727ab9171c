{
  # why
  a = [
    # why
    1
  ];
}
