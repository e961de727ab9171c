# Lists the options that a module declares, in the format of nixpkgs' nixos/lib/make-options-doc.
{ module }:
let
  type = description: { _type = "option-type"; inherit description; inside = _: [ ]; };
  composed = prefix: inner: segment: {
    _type = "option-type";
    description = "${prefix}${inner.description}";
    inside = path: inner.inside (path ++ [ segment ]);
  };
  lib = {
    mkOption = declaration: declaration // { _type = "option"; };
    mkEnableOption = description: lib.mkOption { type = lib.types.bool; default = false; inherit description; };
    literalExpression = text: { _type = "literalExpression"; inherit text; };
    types = {
      bool = type "boolean";
      str = type "string";
      path = type "path";
      package = type "package";
      port = type "16 bit unsigned integer; between 0 and 65535 (both inclusive)";
      enum = values: type "one of ${builtins.concatStringsSep ", " (map builtins.toJSON values)}";
      nullOr = inner: inner // { description = "null or ${inner.description}"; };
      listOf = inner: composed "list of " inner "*";
      attrsOf = inner: composed "attribute set of " inner "<name>";
      submodule = { options }: { _type = "option-type"; description = "(submodule)"; inside = path: list path options; };
    };
  };

  rendered = value:
    if builtins.isAttrs value && value ? _type then value
    else { _type = "literalExpression"; text = builtins.toJSON value; };

  list = path: options:
    if options._type or "" == "option" then
      (if options.internal or false || !(options.visible or true) then [ ] else [
        {
          name = builtins.concatStringsSep "." path;
          value = {
            declarations = [ module ];
            description = options.description or "";
            loc = path;
            readOnly = options.readOnly or false;
            type = options.type.description;
          } // (if options ? default then { default = rendered options.default; } else { });
        }
      ]) ++ options.type.inside path
    else builtins.concatMap (name: list (path ++ [ name ]) options.${name}) (builtins.attrNames options);
in
builtins.listToAttrs (list [ ] ((import module) { inherit lib; }).options)
