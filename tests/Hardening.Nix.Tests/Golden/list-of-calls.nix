[
  (f x)
  (a: a)
  a.b
  a.b or c
  (a ? b)
]
