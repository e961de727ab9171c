final: {
  x = final.y;
  y = 1;
}
