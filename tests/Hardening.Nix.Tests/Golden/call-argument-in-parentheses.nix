f (g x) (-1) (a: b)
