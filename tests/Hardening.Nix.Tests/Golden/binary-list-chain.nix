{
  a = [
    1
    2
  ]
  ++ lib.optionals x [ 3 ];
}
