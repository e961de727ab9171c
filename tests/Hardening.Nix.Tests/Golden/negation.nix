{
  number = -1;
  path = -(/etc);
  call = -(./. x);
  has = -a ? b;
  not = !a;
}
