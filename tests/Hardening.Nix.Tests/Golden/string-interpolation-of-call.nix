"${toString port}/${lib.concatStringsSep "," names}"
