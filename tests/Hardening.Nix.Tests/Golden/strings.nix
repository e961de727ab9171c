[
  "plain"
  "quote \" backslash \\ dollar \${x} $$ $\${y}"
  "line\nbreak tab\tcr\r"
]
