# The part of nixpkgs' lib that modules use most.
{ release }:
let
  properties = import ./properties.nix;
  inherit (builtins)
    attrNames concatMap concatStringsSep genList hasAttr head isAttrs isList
    listToAttrs map mapAttrs replaceStrings stringLength substring tail;
  nameValuePair = name: value: { inherit name value; };
  optional = condition: value: if condition then [ value ] else [ ];
  hasPrefix = prefix: text: substring 0 (stringLength prefix) text == prefix;
  hasSuffix = suffix: text:
    stringLength text >= stringLength suffix
    && substring (stringLength text - stringLength suffix) (stringLength text) text == suffix;
  recursiveUpdate = left: right:
    left // mapAttrs (name: value: if isAttrs value && isAttrs (left.${name} or null) then recursiveUpdate left.${name} value else value) right;
  flatten = value: if isList value then concatMap flatten value else [ value ];
  escapeShellArg = value: "'${replaceStrings [ "'" ] [ "'\\''" ] (toString value)}'";
  mapAttrsToList = convert: set: map (name: convert name set.${name}) (attrNames set);
  mapAttrs' = convert: set: listToAttrs (mapAttrsToList convert set);
  filterAttrs = keep: set: listToAttrs (concatMap (name: optional (keep name set.${name}) (nameValuePair name set.${name})) (attrNames set));
  attrByPath = path: default: set:
    if path == [ ] then set
    else if isAttrs set && hasAttr (head path) set then attrByPath (tail path) default set.${head path}
    else default;
  optionType = { _type = "option-type"; };
  answer = value: { tristate = value; optional = false; };
in
builtins
// properties
// {
  inherit
    nameValuePair optional hasPrefix hasSuffix recursiveUpdate flatten escapeShellArg mapAttrsToList mapAttrs' filterAttrs;

  mkDefault = properties.mkOverride 1000;
  mkForce = properties.mkOverride 50;
  mkVMOverride = properties.mkOverride 10;
  mkOptionDefault = properties.mkOverride 1500;
  mkBefore = properties.mkOrder 500;
  mkAfter = properties.mkOrder 1500;

  optionals = condition: values: if condition then values else [ ];
  optionalAttrs = condition: set: if condition then set else { };
  optionalString = condition: text: if condition then text else "";

  version = "${release}.20260701.0000000";
  versions.majorMinor = version: substring 0 5 version;
  versionAtLeast = left: right: builtins.compareVersions left right >= 0;
  versionOlder = left: right: builtins.compareVersions left right < 0;
  trivial = { inherit release; version = "${release}.20260701.0000000"; };

  id = value: value;
  const = value: _: value;
  singleton = value: [ value ];
  genAttrs = names: make: listToAttrs (map (name: nameValuePair name (make name)) names);
  concatStrings = concatStringsSep "";
  concatMapStrings = convert: values: concatStringsSep "" (map convert values);
  concatMapStringsSep = separator: convert: values: concatStringsSep separator (map convert values);
  removePrefix = prefix: text: if hasPrefix prefix text then substring (stringLength prefix) (stringLength text) text else text;
  removeSuffix = suffix: text: if hasSuffix suffix text then substring 0 (stringLength text - stringLength suffix) text else text;
  escapeShellArgs = values: concatStringsSep " " (map escapeShellArg values);
  unique = builtins.foldl' (seen: value: if builtins.elem value seen then seen else seen ++ [ value ]) [ ];
  range = first: last: if first > last then [ ] else genList (offset: first + offset) (last - first + 1);
  getExe = package: "${package}/bin/${package.meta.mainProgram}";
  getExe' = package: program: "${package}/bin/${program}";
  makeBinPath = packages: concatStringsSep ":" (map (package: "${package}/bin") packages);
  inherit attrByPath;

  kernel = {
    yes = answer "y";
    no = answer "n";
    module = answer "m";
    unset = answer null;
    freeform = value: { freeform = value; optional = false; };
    option = value: value // { optional = true; };
  };

  mkOption = declaration: declaration // { _type = "option"; };
  mkEnableOption = description: { _type = "option"; default = false; };
  mkPackageOption = pkgs: name: options: { _type = "option"; };
  literalExpression = text: { _type = "literalExpression"; inherit text; };
  types = builtins.listToAttrs (map (name: nameValuePair name optionType) [
    "bool" "int" "str" "lines" "path" "package" "port" "attrs" "anything" "raw" "float" "singleLineStr" "nonEmptyStr"
  ]) // builtins.listToAttrs (map (name: nameValuePair name (_: optionType)) [
    "listOf" "attrsOf" "nullOr" "enum" "submodule" "oneOf" "lazyAttrsOf" "strMatching" "separatedString"
  ]) // { either = _: _: optionType; coercedTo = _: _: _: optionType; };
}
