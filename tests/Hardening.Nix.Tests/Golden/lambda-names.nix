a: b: a
