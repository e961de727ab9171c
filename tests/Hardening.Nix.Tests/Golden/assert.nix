assert a != null;
{
  b = a;
}
