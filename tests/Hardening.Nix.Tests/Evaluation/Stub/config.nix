# The configuration that the modules see: what they define themselves, the plain defaults of NixOS, and otherwise unknown things.
{ contents, declared, opaque }:
let
  properties = import ./properties.nix;

  # The declaration of an option in the tree of defaults, in which a leaf is { "=" = default; }.
  step = tree: name: tree.${name} or tree."<name>" or { };

  fallback = tree: path: if tree ? "=" then tree."=" else grow tree path { };

  grow = tree: path: members:
    opaque.unknown path
    // builtins.mapAttrs (name: _: fallback (step tree name) "${path}.${name}") (removeAttrs tree [ "=" "<name>" ])
    // members;

  inside = name: item:
    if item.value ? ${name} then
      map
        (inner: inner // {
          conditions = item.conditions ++ inner.conditions;
          priority = if item.priority == 100 then inner.priority else item.priority;
        })
        (properties.peel item.value.${name})
    else
      [ ];

  node = tree: path: items:
    if items == [ ] then fallback tree path
    else if builtins.any (item: properties.isLeaf item.value && item.value != { }) items then merged tree path (builtins.filter properties.holds items)
    else
      grow tree path (builtins.foldl'
        (members: item: members // builtins.mapAttrs
          (name: _: node (step tree name) "${path}.${name}" (builtins.concatMap (inside name) items))
          item.value)
        { }
        items);

  merged = tree: path: items:
    let
      best = builtins.foldl' (least: item: if item.priority < least then item.priority else least) 10000 items;
      values = map (item: item.value) (builtins.filter (item: item.priority == best) items);
    in
    if values == [ ] then fallback tree path
    else if builtins.isList (builtins.head values) then builtins.concatLists values
    else builtins.head values;
in
node declared "config" (builtins.concatMap properties.peel contents)
