# Evaluates NixOS modules without NixOS and lists what they define.
{ input }:
let
  parameters = builtins.fromJSON (builtins.readFile input);
  properties = import ./properties.nix;
  opaque = import ./opaque.nix { inherit (parameters) names; };
  modulesPath = "/nixpkgs/nixos/modules";
  declared = if parameters.options == null then { } else builtins.fromJSON (builtins.readFile parameters.options);

  lib = import ./lib.nix { inherit (parameters) release; };
  pkgs = opaque.answers (name: opaque.package "pkgs.${name}" name) // {
    inherit lib;
    _opaque = "unknown";
    path = "/nixpkgs";
    system = "x86_64-linux";
    stdenv = opaque.package "pkgs.stdenv" "stdenv" // rec {
      hostPlatform = { system = "x86_64-linux"; isx86_64 = true; isAarch64 = false; isLinux = true; isEfi = true; };
      buildPlatform = hostPlatform;
    };
  };

  host = files:
    let
      config = import ./config.nix { inherit declared opaque; contents = map (module: module.config) modules; };
      arguments = builtins.listToAttrs (map (name: { inherit name; value = opaque.unknown name; }) parameters.arguments) // {
        inherit lib pkgs modulesPath config;
        options = declared;
      };
      modules = builtins.concatMap (load arguments) files;
    in
    {
      definitions = builtins.concatMap (module: flatten [ ] { active = true; priority = 100; wrappers = [ ]; } module.config) modules;
      declared = builtins.concatMap (module: declarations [ ] module.options) modules;
      external = builtins.concatMap (module: module.external) modules;
    };

  isExternal = module:
    builtins.isAttrs module && module ? _opaque
    || builtins.isString module && builtins.substring 0 (builtins.stringLength modulesPath) module == modulesPath;

  # A module and all that it imports.
  load = arguments: module:
    let
      read = if builtins.isPath module || builtins.isString module then import module else module;
      set = if builtins.isFunction read then read arguments else read;
      meta = [ "imports" "options" "config" "_file" "_class" "key" "disabledModules" "freeformType" "meta" ];
      isLong = set ? config || set ? options;
      stray = builtins.attrNames (removeAttrs set meta);
      imports = set.imports or [ ];
    in
    if isLong && stray != [ ] then
      throw "a module that has `config' or `options' cannot have `${builtins.head stray}' beside it"
    else
      [
        {
          config = if isLong then set.config or { } else removeAttrs set meta;
          options = set.options or { };
          external = map (import: import._path or import) (builtins.filter isExternal imports);
        }
      ]
      ++ builtins.concatMap (load arguments) (builtins.filter (import: !(isExternal import)) imports);

  declarations = path: options:
    if options._type or "" == "option" then [ path ]
    else builtins.concatMap (name: declarations (path ++ [ name ]) options.${name}) (builtins.attrNames options);

  # Every definition below a value. Where a condition is false NixOS looks at the names of options all the same, but at no value.
  flatten = path: state: value:
    let
      kind = properties.kind value;
      wrapped = state // { wrappers = state.wrappers ++ [ { inherit kind; depth = builtins.length path; priority = value.priority or 100; } ]; };
      inner = {
        "if" = flatten path (wrapped // { active = state.active && value.condition; }) value.content;
        merge = builtins.concatMap (flatten path wrapped) value.contents;
        override = flatten path (wrapped // { priority = if state.priority == 100 then value.priority else state.priority; }) value.content;
        order = flatten path wrapped value.content;
        "" =
          if value == { } && path == [ ] then [ ]
          else if properties.isLeaf value then
            [ (state // { inherit path; value = if state.active then describe value else { kind = "unknown"; text = "..."; }; }) ]
          else
            builtins.concatMap (name: flatten (path ++ [ name ]) state value.${name}) (builtins.attrNames value);
      };
    in
    if !state.active && !(builtins.tryEval value).success then [ (state // { inherit path; value = { kind = "unknown"; text = "..."; }; }) ]
    else inner.${kind} or (throw "`${kind}' is no definition of an option");

  describe = value:
    let
      type = builtins.typeOf value;
      live = builtins.filter properties.holds (properties.peel value);
    in
    if properties.kind value != "" then if live == [ ] then null else describe (builtins.head live).value
    else if type == "set" && value ? _opaque then { kind = value._opaque; text = value._path; }
    else if type == "set" then
      {
        kind = "set";
        members = builtins.filter (member: member.value != null)
          (map (name: { inherit name; value = describe value.${name}; }) (builtins.attrNames value));
      }
    else if type == "list" then { kind = "list"; items = map describe value; }
    else if type == "path" then { kind = "path"; text = toString value; }
    else if type == "lambda" then { kind = "function"; }
    else { kind = type; inherit value; };
in
map host parameters.hosts
