{
  inherit
    lib
    pkgs
    config
    options
    ;
  inherit (pkgs)
    git
    vim
    curl
    wget
    ;
}
