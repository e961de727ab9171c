namespace Hardening.Model;

/// <summary>Reads expressions of the kind that modules are written in; whatever it does not know is unknown.</summary>
internal sealed class ModuleEvaluator
{
    private const int MostSteps = 50_000;
    private const int DeepestNesting = 100;

    private static readonly Dictionary<string, (int Arity, Func<IReadOnlyList<ModuleValue>, ModuleValue> Call)> Functions = new(StringComparer.Ordinal)
    {
        ["mkDefault"] = (1, static a => new ModuleValue.Override(NixosDefinition.DefaultPriority, a[0])),
        ["mkForce"] = (1, static a => new ModuleValue.Override(NixosDefinition.ForcePriority, a[0])),
        ["mkOptionDefault"] = (1, static a => new ModuleValue.Override(1500, a[0])),
        ["mkImageMediaOverride"] = (1, static a => new ModuleValue.Override(60, a[0])),
        ["mkVMOverride"] = (1, static a => new ModuleValue.Override(10, a[0])),
        ["mkOverride"] = (2, static a => a[0] is ModuleValue.Atom { Value: NixosValue.Whole { Value: >= 0 and <= int.MaxValue and var priority } } ? new ModuleValue.Override((int)priority, a[1]) : ModuleValue.Unknown),
        ["mkIf"] = (2, static a => new ModuleValue.If(a[0].Truth, a[1])),
        ["mkMerge"] = (1, static a => new ModuleValue.Merge(a[0])),
        ["mkBefore"] = (1, static a => a[0]),
        ["mkAfter"] = (1, static a => a[0]),
        ["mkOrder"] = (2, static a => a[1]),
        ["id"] = (1, static a => a[0]),
        ["singleton"] = (1, static a => new ModuleValue.List([a[0]])),
        ["optional"] = (2, static a => Chosen(a[0], new ModuleValue.List([a[1]]), new ModuleValue.List([]))),
        ["optionals"] = (2, static a => Chosen(a[0], a[1], new ModuleValue.List([]))),
        ["optionalAttrs"] = (2, static a => Chosen(a[0], a[1], new ModuleValue.Set([], false))),
        ["optionalString"] = (2, static a => Chosen(a[0], a[1], new ModuleValue.Atom(new NixosValue.Text("")))),
    };

    private readonly string folder;
    private int steps;
    private int depth;

    /// <param name="folder">The folder of the file that is read, such as <c>./disks</c>: its paths start there.</param>
    public ModuleEvaluator(string folder) => this.folder = folder;

    /// <summary>A module, given the arguments that NixOS gives it.</summary>
    public ModuleValue Module(NixNode expression) => Instantiated(Eval(expression, Names.Builtin));

    /// <summary>A function as a module is called; anything else is the module itself.</summary>
    public static ModuleValue Instantiated(ModuleValue module) => module is ModuleValue.Function function ? function.Apply(Arguments) : module;

    private static readonly ModuleValue.Set Arguments = new(
    [
        new("lib", 0, static () => new ModuleValue.Lib("")),
        new("pkgs", 0, static () => new ModuleValue.Packages("pkgs")),
        new("modulesPath", 0, static () => new ModuleValue.ModulesPath("")),
    ], IsOpen: true);

    private ModuleValue Eval(NixNode node, Names names)
    {
        if (++steps > MostSteps || depth >= DeepestNesting) return ModuleValue.Unknown;
        depth++;
        var value = Read(node, names);
        depth--;
        return value;
    }

    private ModuleValue Read(NixNode node, Names names) => node switch
    {
        NixNumberNode number => new ModuleValue.Atom(number.Value),
        NixStringNode text => Text(text.Pieces, names),
        NixPathNode { Text: { } path } => path[0] is '.' or '/' ? new ModuleValue.Atom(new NixosValue.Path(ModulePath.From(folder, path))) : ModuleValue.Unknown,
        NixVariableNode variable => names.Find(variable.Name),
        NixListNode list => new ModuleValue.List([.. list.Items.Select(item => Eval(item, names))]),
        NixSetNode set => Set(set, names),
        NixSelectNode select => Select(select, names),
        NixCallNode call => Call(Eval(call.Function, names), Eval(call.Argument, names)),
        NixUnaryNode unary => Unary(unary, names),
        NixBinaryNode binary => Binary(binary, names),
        NixLambdaNode lambda => new ModuleValue.Function(argument => Apply(lambda, argument, names)),
        NixLetNode let => Eval(let.Body, Inner(let.Bindings, names)),
        NixWithNode with => Eval(with.Body, names.With(Eval(with.Scope, names))),
        NixAssertNode assert => Eval(assert.Body, names),
        NixIfNode choice => Chosen(Eval(choice.Condition, names), () => Eval(choice.Then, names), () => Eval(choice.Else, names)),
        NixHasNode has => Has(Eval(has.Target, names), has.Path),
        _ => ModuleValue.Unknown,
    };

    private static ModuleValue Chosen(ModuleValue condition, ModuleValue then, ModuleValue otherwise) => Chosen(condition, () => then, () => otherwise);

    private static ModuleValue Chosen(ModuleValue condition, Func<ModuleValue> then, Func<ModuleValue> otherwise) =>
        condition.Truth is { } truth ? truth ? then() : otherwise() : ModuleValue.Unknown;

    private ModuleValue Text(IReadOnlyList<NixPiece> pieces, Names names)
    {
        if (pieces is [{ Expression: { } first }, { Text: { } rest }] && Eval(first, names) is ModuleValue.ModulesPath root) return new ModuleValue.ModulesPath(root.Path + rest);
        var parts = pieces.Select(piece => piece.Text ?? Eval(piece.Expression!, names).Text).ToArray();
        return parts.Contains(null) ? ModuleValue.Unknown : new ModuleValue.Atom(new NixosValue.Text(string.Concat(parts)));
    }

    // ---- sets

    private ModuleValue Set(NixSetNode set, Names names)
    {
        if (!set.IsRecursive) return Build(set.Bindings, names);
        ModuleValue.Set? result = null;
        var inner = names.Add(name => result?.Find(name)?.Value, NamesOf(set.Bindings));
        return result = Build(set.Bindings, inner);
    }

    private Names Inner(IReadOnlyList<NixBindingNode> bindings, Names names)
    {
        ModuleValue.Set? result = null;
        var inner = names.Add(name => result?.Find(name)?.Value, NamesOf(bindings));
        // What is inherited comes from outside: `let inherit lib; in` does not mean itself.
        result = Build(bindings, inner, names);
        return inner;
    }

    private static HashSet<string> NamesOf(IEnumerable<NixBindingNode> bindings) => new(bindings.SelectMany(static binding => binding switch
    {
        NixAssignNode { Path: [{ Name: { } name }, ..] } => [name],
        NixInheritNode inherit => inherit.Names,
        _ => Enumerable.Empty<string>(),
    }), StringComparer.Ordinal);

    private ModuleValue.Set Build(IReadOnlyList<NixBindingNode> bindings, Names names, Names? outside = null)
    {
        var parts = new List<Part>();
        foreach (var binding in bindings)
        {
            if (binding is NixAssignNode assign) parts.Add(new(assign.Path.Select(key => key.Name ?? Eval(key.Expression!, names).Text).ToArray(), assign.Start, () => Eval(assign.Value, names)));
            else if (binding is NixInheritNode inherit)
                parts.AddRange(inherit.Names.Select(name => new Part([name], inherit.Start, () =>
                    inherit.Source is { } source ? Member(Eval(source, names), name) : (outside ?? names).Find(name))));
        }
        return Grouped(parts);
    }

    private static ModuleValue.Set Grouped(IReadOnlyList<Part> parts)
    {
        var members = new List<ModuleValue.Member>();
        foreach (var group in parts.Where(static part => part.Path[0] is not null).GroupBy(static part => part.Path[0]!, StringComparer.Ordinal))
        {
            Part[] all = [.. group];
            members.Add(new(group.Key, all[0].Start, () => Joined(all)));
        }
        return new(members, parts.Any(static part => part.Path[0] is null));
    }

    // `a.b = 1; a = { c = 2; };` is one set.
    private static ModuleValue Joined(Part[] parts)
    {
        if (parts is [{ Path.Count: 1 } only]) return only.Read();
        var inner = Grouped([.. parts.Where(static part => part.Path.Count > 1).Select(static part => part with { Path = [.. part.Path.Skip(1)] })]);
        var result = inner;
        foreach (var whole in parts.Where(static part => part.Path.Count == 1))
        {
            if (whole.Read() is not ModuleValue.Set set) return ModuleValue.Unknown;
            result = new([.. result.Members, .. set.Members], result.IsOpen || set.IsOpen);
        }
        return result;
    }

    private sealed record Part(IReadOnlyList<string?> Path, int Start, Func<ModuleValue> Read);

    private ModuleValue Select(NixSelectNode select, Names names)
    {
        var value = Eval(select.Target, names);
        foreach (var key in select.Path)
        {
            if ((key.Name ?? Eval(key.Expression!, names).Text) is not { } name) return ModuleValue.Unknown;
            if (value is ModuleValue.Set { IsOpen: false } set && set.Find(name) is null && select.Fallback is { } fallback) return Eval(fallback, names);
            value = Member(value, name);
        }
        return value;
    }

    private static ModuleValue Member(ModuleValue value, string name) => value switch
    {
        ModuleValue.Set set => set.Find(name)?.Value ?? ModuleValue.Unknown,
        // lib.modules.mkDefault is lib.mkDefault.
        ModuleValue.Lib => new ModuleValue.Lib(name),
        ModuleValue.Packages packages => new ModuleValue.Packages($"{packages.Path}.{NixosPath.Of([name])}"),
        _ => ModuleValue.Unknown,
    };

    private static ModuleValue Has(ModuleValue value, IReadOnlyList<NixKeyNode> path)
    {
        foreach (var key in path)
        {
            if (key.Name is not { } name || value is not ModuleValue.Set set) return ModuleValue.Unknown;
            if (set.Find(name) is not { } member) return set.IsOpen ? ModuleValue.Unknown : ModuleValue.Of(false);
            value = member.Value;
        }
        return ModuleValue.Of(true);
    }

    // ---- functions

    private ModuleValue Call(ModuleValue function, ModuleValue argument) => function switch
    {
        ModuleValue.Function own => ++steps > MostSteps ? ModuleValue.Unknown : own.Apply(argument),
        ModuleValue.Lib { Name: var name } => Functions.ContainsKey(name) ? Applied(name, [argument]) : ModuleValue.Unknown,
        ModuleValue.Partial partial => Applied(partial.Name, [.. partial.Arguments, argument]),
        _ => ModuleValue.Unknown,
    };

    private static ModuleValue Applied(string name, IReadOnlyList<ModuleValue> arguments) =>
        arguments.Count == Functions[name].Arity ? Functions[name].Call(arguments) : new ModuleValue.Partial(name, arguments);

    private ModuleValue Apply(NixLambdaNode code, ModuleValue argument, Names names)
    {
        var bound = new HashSet<string>(StringComparer.Ordinal);
        if (code.Name is { } whole) bound.Add(whole);
        foreach (var formal in code.Formals ?? []) bound.Add(formal.Name);
        Names? inner = null;
        inner = names.Add(name => name == code.Name ? argument : Formal(code.Formals!.First(formal => formal.Name == name), argument, inner!), bound);
        return Eval(code.Body, inner);
    }

    private ModuleValue Formal(NixFormalNode formal, ModuleValue argument, Names names) =>
        argument is not ModuleValue.Set set ? ModuleValue.Unknown
        : set.Find(formal.Name)?.Value ?? (formal.Default is { } value && !set.IsOpen ? Eval(value, names) : ModuleValue.Unknown);

    // ---- operators

    private ModuleValue Unary(NixUnaryNode unary, Names names) => (unary.Operator, Eval(unary.Operand, names)) switch
    {
        ("!", { Truth: { } truth }) => ModuleValue.Of(!truth),
        ("-", ModuleValue.Atom { Value: NixosValue.Whole { Value: var whole } }) => new ModuleValue.Atom(new NixosValue.Whole(unchecked(-whole))),
        ("-", ModuleValue.Atom { Value: NixosValue.Real { Value: var real } }) => new ModuleValue.Atom(new NixosValue.Real(-real)),
        _ => ModuleValue.Unknown,
    };

    private ModuleValue Binary(NixBinaryNode binary, Names names)
    {
        var left = Eval(binary.Left, names);
        switch (binary.Operator)
        {
            case "&&":
                return left.Truth == false ? left : left.Truth is null ? ModuleValue.Unknown : Eval(binary.Right, names);
            case "||":
                return left.Truth == true ? left : left.Truth is null ? ModuleValue.Unknown : Eval(binary.Right, names);
            case "->":
                return left.Truth == false ? ModuleValue.Of(true) : left.Truth is null ? ModuleValue.Unknown : Eval(binary.Right, names);
        }
        var right = Eval(binary.Right, names);
        return (binary.Operator, left, right) switch
        {
            ("++", ModuleValue.List a, ModuleValue.List b) => new ModuleValue.List([.. a.Items, .. b.Items]),
            ("+", ModuleValue.Atom { Value: NixosValue.Text a }, ModuleValue.Atom { Value: NixosValue.Text b }) => new ModuleValue.Atom(new NixosValue.Text(a.Value + b.Value)),
            ("+", ModuleValue.ModulesPath path, { Text: { } rest }) => new ModuleValue.ModulesPath(path.Path + rest),
            ("+", ModuleValue.Atom { Value: NixosValue.Path path }, { Text: { } rest }) => new ModuleValue.Atom(new NixosValue.Path(ModulePath.From(".", path.Value + rest))),
            ("//", ModuleValue.Set a, ModuleValue.Set b) => new ModuleValue.Set([.. b.IsOpen ? [] : a.Members.Where(member => b.Find(member.Name) is null), .. b.Members], a.IsOpen || b.IsOpen),
            ("//", _, ModuleValue.Set b) => new ModuleValue.Set(b.Members, IsOpen: true),
            ("==" or "!=", ModuleValue.Atom { Value: not NixosValue.Expression } a, ModuleValue.Atom { Value: not NixosValue.Expression } b) when a.Value.GetType() == b.Value.GetType() || a.Value is NixosValue.Nothing || b.Value is NixosValue.Nothing =>
                ModuleValue.Of(a.Value.Equals(b.Value) == (binary.Operator == "==")),
            _ => ModuleValue.Unknown,
        };
    }

    /// <summary>The names that can be used at a place.</summary>
    private sealed class Names
    {
        private readonly Names? outer;
        private readonly Func<string, ModuleValue?>? find;
        private readonly HashSet<string> bound;
        private readonly ModuleValue? with;

        private Names(Names? outer, Func<string, ModuleValue?>? find, HashSet<string> bound, ModuleValue? with) =>
            (this.outer, this.find, this.bound, this.with) = (outer, find, bound, with);

        public static Names Builtin { get; } = new(null, static name => name switch
        {
            "true" => ModuleValue.Of(true),
            "false" => ModuleValue.Of(false),
            "null" => ModuleValue.Null,
            _ => ModuleValue.Unknown,
        }, new(["true", "false", "null", "builtins", "import", "map", "toString", "throw", "abort", "removeAttrs", "baseNameOf", "dirOf", "isNull", "fetchTarball", "derivation", "placeholder", "scopedImport", "fetchGit"], StringComparer.Ordinal), null);

        public Names Add(Func<string, ModuleValue?> find, HashSet<string> bound) => new(this, find, bound, null);

        public Names With(ModuleValue scope) => new(this, null, [], scope);

        // Names that are written down come before those that `with` brings, however far out they are.
        public ModuleValue Find(string name)
        {
            for (var at = this; at is not null; at = at.outer)
                if (at.bound.Contains(name)) return at.find!(name) ?? ModuleValue.Unknown;
            for (var at = this; at is not null; at = at.outer)
            {
                switch (at.with)
                {
                    case null:
                    case ModuleValue.Set { IsOpen: false } set when set.Find(name) is null:
                    case ModuleValue.Lib when !Functions.ContainsKey(name) && HasOuterWith(at):
                    case ModuleValue.Packages when Functions.ContainsKey(name):
                        continue;
                    case var scope:
                        return Member(scope, name);
                }
            }
            return ModuleValue.Unknown;
        }

        // Which of two scopes has a name that lib may have too is not known.
        private static bool HasOuterWith(Names names)
        {
            for (var at = names.outer; at is not null; at = at.outer)
                if (at.with is not null) return true;
            return false;
        }
    }
}
