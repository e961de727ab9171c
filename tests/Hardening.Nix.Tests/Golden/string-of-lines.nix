''
  first
    second ${x}
  ''${not} ''' quoted '''

  last
''
