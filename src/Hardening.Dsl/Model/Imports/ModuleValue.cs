namespace Hardening.Model;

/// <summary>What an expression of a module comes to, as far as it can be read without evaluating NixOS.</summary>
internal abstract record ModuleValue
{
    /// <summary>Anything.</summary>
    public static readonly ModuleValue Unknown = new Anything();

    public static readonly ModuleValue Null = new Atom(NixosValue.Null);

    public static ModuleValue Of(bool value) => new Atom(new NixosValue.Boolean(value));

    /// <summary>True or false where it is known.</summary>
    public bool? Truth => this is Atom { Value: NixosValue.Boolean { Value: var truth } } ? truth : null;

    public string? Text => this is Atom { Value: NixosValue.Text { Value: var text } } ? text : null;

    private sealed record Anything : ModuleValue;

    /// <summary>A value without parts, or a package.</summary>
    public sealed record Atom(NixosValue Value) : ModuleValue;

    public sealed record List(IReadOnlyList<ModuleValue> Items) : ModuleValue;

    /// <summary>An attribute set. It is <em>open</em> when it may have attributes beside those that are listed.</summary>
    public sealed record Set(IReadOnlyList<Member> Members, bool IsOpen) : ModuleValue
    {
        public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
    }

    /// <summary>A value with a priority: <c>mkForce</c> and its relatives.</summary>
    public sealed record Override(int Priority, ModuleValue Content) : ModuleValue;

    /// <summary>A value under a condition, which is null where it is not known.</summary>
    public sealed record If(bool? Condition, ModuleValue Content) : ModuleValue;

    public sealed record Merge(ModuleValue Contents) : ModuleValue;

    /// <summary>A member of <c>lib</c>; the empty name is <c>lib</c> itself.</summary>
    public sealed record Lib(string Name) : ModuleValue;

    /// <summary>The packages of nixpkgs, or one of their sets.</summary>
    public sealed record Packages(string Path) : ModuleValue;

    /// <summary>A file below nixpkgs's own modules.</summary>
    public sealed record ModulesPath(string Path) : ModuleValue;

    public sealed record Function(Func<ModuleValue, ModuleValue> Apply) : ModuleValue;

    /// <summary>A function of <c>lib</c> with some of its arguments.</summary>
    public sealed record Partial(string Name, IReadOnlyList<ModuleValue> Arguments) : ModuleValue;

    /// <summary>An attribute of a set, and where it is written.</summary>
    public sealed class Member(string name, int start, Func<ModuleValue> read)
    {
        private Func<ModuleValue>? read = read;
        private ModuleValue value = Unknown;

        public string Name => name;

        public int Start => start;

        /// <summary>The value, read when it is asked for; one that means itself is unknown.</summary>
        public ModuleValue Value
        {
            get
            {
                if (read is not { } pending) return value;
                read = null;
                return value = pending();
            }
        }
    }
}
