{ ... }: null
