a: b: c:
a
