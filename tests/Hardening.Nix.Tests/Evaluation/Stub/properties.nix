# What lib.mkIf and its relatives leave behind, and how it is taken apart again.
rec {
  mkIf = condition: content: { _type = "if"; inherit condition content; };
  mkMerge = contents: { _type = "merge"; inherit contents; };
  mkOverride = priority: content: { _type = "override"; inherit priority content; };
  mkOrder = priority: content: { _type = "order"; inherit priority content; };

  kind = value: if builtins.isAttrs value && !(value ? _opaque) then value._type or "" else "";

  # A value that ends the search for options: not a plain set. An option set to a set of nothing is a value too.
  isLeaf = value: !(builtins.isAttrs value) || value ? _opaque || value.type or "" == "derivation" || value == { };

  # All a value may turn out to be, as [ { conditions, priority, value } ], without looking at a condition.
  # An outer override wins over an inner one: it is pushed down upon it.
  peel = value:
    let
      inner = {
        "if" = map (item: item // { conditions = [ value.condition ] ++ item.conditions; }) (peel value.content);
        merge = builtins.concatMap peel value.contents;
        override = map (item: item // { inherit (value) priority; }) (peel value.content);
        order = peel value.content;
      };
    in
    inner.${kind value} or [ { conditions = [ ]; priority = 100; inherit value; } ];

  holds = item: builtins.all (condition: condition) item.conditions;
}
