[
  null
  true
  false
]
