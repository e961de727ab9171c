# Things that only a real system has: packages, and the configuration of modules that are not here.
# Nix has no set that answers every name, so they answer every name that occurs in the modules' text.
{ names }:
let
  answers = make: builtins.listToAttrs (map (name: { inherit name; value = make name; }) names);

  # A package, or a function or set that yields one: it can be called, selected from and put into a string.
  package = path: name:
    answers (member: package "${path}.${member}" member)
    // {
      _opaque = "package";
      _path = path;
      inherit name;
      type = "derivation";
      outPath = "/nix/store/00000000000000000000000000000000-${name}";
      drvPath = "/nix/store/00000000000000000000000000000000-${name}.drv";
      version = "6.18.1";
      meta = answers (member: null) // { mainProgram = name; };
      override = _: package "${path}.override" name;
      overrideAttrs = _: package "${path}.overrideAttrs" name;
      __functor = _: argument: package "(${path} ...)" (if builtins.isString argument then argument else name);
    };

  unknown = path:
    answers (member: unknown "${path}.${member}")
    // {
      _opaque = "unknown";
      _path = path;
      outPath = "/unknown/${path}";
      __functor = _: _: unknown "(${path} ...)";
    };
in
{
  inherit package unknown answers;
}
