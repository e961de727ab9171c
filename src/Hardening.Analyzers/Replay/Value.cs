namespace Hardening.Analyzers.Replay;

/// <summary>What an expression of the user's code is worth, as far as it is known. Immutable.</summary>
internal abstract class Value
{
    /// <summary>Anything. It can only stand for objects whose content is unknown too: see <see cref="Machine.Leak"/>.</summary>
    public static readonly Value Unknown = new Anything();

    public static readonly Value Null = new Known(null);

    private static readonly Known True = new(true);
    private static readonly Known False = new(false);

    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public bool IsNull => this is Known { Clr: null };

    public static Value Of(object? clr) => clr is null ? Null : clr is bool truth ? Of(truth) : new Known(clr);

    public static Value Of(bool truth) => truth ? True : False;

    /// <summary>True or false where it is known, else null.</summary>
    public bool? Truth => this is Known { Clr: bool truth } ? truth : null;

    private sealed class Anything : Value;
}

/// <summary>A value of the framework or of the DSL: a number, a text, a handle on a host.</summary>
internal sealed class Known(object? clr) : Value
{
    public object? Clr { get; } = clr;

    public override string ToString() => Clr?.ToString() ?? "null";
}

/// <summary>A value of an enumeration that the user declares.</summary>
internal sealed class EnumValue(string type, object number) : Value
{
    public string Type { get; } = type;

    public object Number { get; } = number;
}

/// <summary>An object whose content can change: it stands on the machine's heap.</summary>
internal sealed class Reference(int id) : Value
{
    public int Id { get; } = id;
}

/// <summary>A tuple.</summary>
internal sealed class TupleValue(Value[] items) : Value
{
    public Value[] Items { get; } = items;
}

/// <summary>A value of a struct that the user declares.</summary>
internal sealed class StructValue(string type, PersistentMap<string, Value> fields) : Value
{
    public string Type { get; } = type;

    public PersistentMap<string, Value> Fields { get; } = fields;

    public StructValue With(string field, Value value) => new(Type, Fields.Set(field, value));
}

/// <summary>A task that has run to its end.</summary>
internal sealed class TaskValue(Value result) : Value
{
    public Value Result { get; } = result;
}

/// <summary>Code that can be called: a lambda with the variables it sees, or a method with its object.</summary>
internal sealed class Closure(Body? body, MethodKey? method, Value self, Value?[] captured) : Value
{
    /// <summary>The lambda or local function; null for a method.</summary>
    public Body? Body { get; } = body;

    public MethodKey? Method { get; } = method;

    public Value Self { get; } = self;

    public Value?[] Captured { get; } = captured;

    /// <summary>What the type parameters of the code around it stand for.</summary>
    public Generics? Generics { get; init; }

    public bool HasCodeOf(Closure other) =>
        ReferenceEquals(Body, other.Body) && Generics?.Key == other.Generics?.Key && Method?.DocId == other.Method?.DocId && Method?.IsVirtual == other.Method?.IsVirtual && Captured.Length == other.Captured.Length;

    /// <summary>True when this stands for the other too: wherever they differ, nothing is known here.</summary>
    public bool Covers(Closure other)
    {
        if (!HasCodeOf(other) || !Covers(Self, other.Self)) return false;
        for (var i = 0; i < Captured.Length; i++)
            if (!Covers(Captured[i], other.Captured[i])) return false;
        return true;
    }

    private static bool Covers(Value? mine, Value? theirs) => mine is { IsUnknown: true } || Joining.Alike(mine, theirs);
}

/// <summary>Several delegates in one: all are called, one after another.</summary>
internal sealed class Several(Value[] all) : Value
{
    public Value[] All { get; } = all;
}

/// <summary>Stands in a sequence for an element that is there or is not.</summary>
internal sealed class Perhaps(Value item) : Value
{
    public Value Item { get; } = item;

    public static Value Of(Value value) => value is Rest or Perhaps ? value : new Perhaps(value);
}

/// <summary>
/// One of several objects, whichever of two ways made it. What is in them stays known, so only code that tries each may see this
/// value: to everybody else <see cref="Machine.Eval"/> gives one that is not known.
/// </summary>
internal sealed class Choice(Value[] options) : Value
{
    private const int Most = 8;

    public Value[] Options { get; } = options;

    /// <summary>Null where the two cannot be kept apart.</summary>
    public static Choice? Of(Value a, Value b)
    {
        if (a is not (Reference or Choice) || b is not (Reference or Choice)) return null;
        var options = new List<Value>();
        foreach (var option in Each(a).Concat(Each(b)))
            if (!options.Any(known => Joining.Alike(known, option))) options.Add(option);
        return options.Count > Most ? null : new([.. options]);
    }

    /// <summary>Everything it stands for, one of the two it is made of stood for already.</summary>
    public bool IsNoMoreThan(Value other) => Each(other).Length == Options.Length;

    private static Value[] Each(Value value) => value is Choice choice ? choice.Options : [value];
}

/// <summary>Stands in a sequence for any number of elements that are not known.</summary>
internal sealed class Rest : Value
{
    public static readonly Rest OfSequence = new();
}
