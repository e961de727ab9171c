namespace Hardening.Analyzers.Replay;

/// <summary><c>this</c>.</summary>
internal sealed class ThisNode : Node
{
    /// <summary>It is a value: read, it is a copy.</summary>
    public bool IsStruct { get; init; }

    public override Value Eval(Machine m) => IsStruct ? Boxes.Open(m, m.Frame.Self) : m.Frame.Self;

    public override Location Locate(Machine m) => new Self();

    private sealed class Self : Location
    {
        public override Value Read(Machine m) => m.Frame.Self;

        // Only a struct can assign to itself.
        public override void Write(Machine m, Value value)
        {
            if (m.Frame.Self is Reference box && value is StructValue structure) m.Write(box, new UserObject(structure.Type, structure.Fields));
            else m.Frame.Self = value;
        }
    }
}

/// <summary>Structs of the project as objects: an interface or <c>object</c> holds one, and calls through it change that one.</summary>
internal static class Boxes
{
    /// <summary>A new object with what the struct holds.</summary>
    public static Value Make(Machine m, Value value) => value is StructValue { Type: not "" } structure ? m.Allocate(new UserObject(structure.Type, structure.Fields)) : value;

    /// <summary>What the object holds, as a value.</summary>
    public static Value Open(Machine m, Value value) => m.ContentOf<UserObject>(value) is { } user && m.Program.Shape(user.Type) is { IsValueType: true } ? new StructValue(user.Type, user.Fields) : value;

    /// <summary>As a variable of a type holds it.</summary>
    public static Value As(Machine m, Value value, TypeRef type) =>
        m.Resolve(type) is var found && found.Kind == Microsoft.CodeAnalysis.TypeKind.TypeParameter ? value : found.IsValueType ? Open(m, value) : Make(m, value);
}

/// <summary>A field of an object, a struct, a tuple or an anonymous object of the project.</summary>
internal sealed class FieldNode(string name, Node receiver) : Node
{
    public Node Receiver => receiver;

    public override Value Eval(Machine m) => m.Each(m.EvalOpen(receiver), self => Fields.Read(m, self, name));

    public override Location Locate(Machine m) => new FieldPlace(FieldPlace.IsPlace(receiver) ? receiver.Locate(m) : null, receiver, name, m);
}

/// <summary>A field as a place. Of a struct: the struct is written back to where it came from.</summary>
internal sealed class FieldPlace : Location
{
    private readonly Location? owner;
    private readonly Value self;
    private readonly string name;

    public FieldPlace(Location? owner, Node receiver, string name, Machine m) =>
        (this.owner, this.name, self) = (owner, name, owner is null ? m.Eval(receiver) : m.Closed(owner.Read(m)));

    /// <summary>A struct that stands there can be changed.</summary>
    public static bool IsPlace(Node node) => node is ThisNode or InitializedNode or LocalNode or FieldNode or ElementNode or StaticNode;

    public override int? Owner => self is Reference reference ? reference.Id : self is StructValue or TupleValue ? owner?.Owner : null;

    public override Value Read(Machine m) => Fields.Read(m, owner is null || self is Reference ? self : owner.Read(m), name);

    public override void Write(Machine m, Value value)
    {
        switch (owner is null || self is Reference ? self : owner.Read(m))
        {
            case StructValue structure when owner is not null:
                owner.Write(m, structure.With(name, value));
                break;
            case TupleValue tuple when owner is not null && Fields.TupleIndex(name) is var index and >= 0 && index < tuple.Items.Length:
                owner.Write(m, new TupleValue([.. tuple.Items.Take(index), value, .. tuple.Items.Skip(index + 1)]));
                break;
            case var other:
                Fields.Write(m, other, name, value);
                break;
        }
    }
}

/// <summary>The fields of objects.</summary>
internal static class Fields
{
    public static Value Read(Machine m, Value self, string name)
    {
        switch (self)
        {
            case Known { Clr: null }:
                m.IsDead = true;
                return Value.Unknown;
            case StructValue structure:
                return structure.Fields.Find(name) ?? Value.Unknown;
            case TupleValue tuple:
                return TupleIndex(name) is var index and >= 0 && index < tuple.Items.Length ? tuple.Items[index] : Value.Unknown;
            case Reference when m.ContentOf(self) is UserObject user:
                return user.Fields.Find(name) ?? Value.Unknown;
            default:
                m.MayThrow();
                return Value.Unknown;
        }
    }

    public static void Write(Machine m, Value self, string name, Value value)
    {
        if (self is Reference reference && m.ContentOf(reference) is UserObject user)
        {
            m.Write(reference, user.With(name, value));
            return;
        }
        if (self.IsNull) m.IsDead = true;
        else m.MayThrow();
        // An object that is not known may be any whose content was given up, and code that is not followed may read it there.
        m.Lose(value);
    }

    public static int TupleIndex(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : -1;
}

/// <summary>A static field of the project.</summary>
internal sealed class StaticNode(string name, string type, bool isReadOnly) : Node
{
    public override Value Eval(Machine m)
    {
        if (!isReadOnly) m.TouchesMutableStatics = true;
        return new StaticPlace(name, type).Read(m);
    }

    public override Location Locate(Machine m) => new StaticPlace(name, type);
}

/// <summary>A static field as a place.</summary>
internal sealed class StaticPlace(string name, string type) : Location
{
    public override Value Read(Machine m)
    {
        Replay.Statics.Ensure(m, type);
        return m.Statics.Find(name) ?? Value.Unknown;
    }

    public override void Write(Machine m, Value value)
    {
        Replay.Statics.Ensure(m, type);
        // What the initialisers of another type write here is there once they have run, and not before.
        if (m.Initialized is { } running && running != type) m.TouchesMutableStatics = true;
        m.Statics = m.Statics.Set(name, value);
    }
}

/// <summary>A static or constant field of the framework or the DSL.</summary>
internal sealed class ForeignStaticNode(TypeRef type, string name) : Node
{
    public override Value Eval(Machine m)
    {
        if (name == "Empty" && Collections.Empty(m, type) is { } empty) return empty;
        if (type.Clr?.GetField(name, System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static) is not { } field || !(field.IsInitOnly || field.IsLiteral)) return Value.Unknown;
        return Border.FromClr(field.GetValue(null));
    }
}

/// <summary>A property or indexer.</summary>
internal sealed class PropertyNode(CallNode? getter, CallNode? setter) : Node
{
    public CallNode? Getter => getter;

    public override Value Eval(Machine m) => getter is null ? Value.Unknown : m.Eval(getter);

    public override Location Locate(Machine m)
    {
        var either = (setter ?? getter)!;
        var owner = either.Receiver is { } receiver && FieldPlace.IsPlace(receiver) ? receiver.Locate(m) : null;
        var self = owner is not null ? m.Closed(owner.Read(m)) : either.Receiver is null ? Value.Null : m.Eval(either.Receiver);
        return new PropertyPlace(getter, setter, owner, self, m.EvalAll([.. either.Arguments.Select(static a => a.Value)]));
    }
}

/// <summary>A property as a place. Of a struct: the struct is written back to where it came from.</summary>
internal sealed class PropertyPlace(CallNode? getter, CallNode? setter, Location? owner, Value self, Value[] index) : Location
{
    public override Value Read(Machine m)
    {
        if (getter is null) return Value.Unknown;
        var target = owner is not null && self is StructValue ? owner.Read(m) : self;
        var result = getter.Call(m, ref target, index);
        if (target is StructValue && getter.ChangesReceiver && !m.IsHalted) owner?.Write(m, target);
        return result;
    }

    public override void Write(Machine m, Value value)
    {
        if (setter is null)
        {
            m.Lose(value);
            return;
        }
        var target = owner is not null && self is StructValue ? owner.Read(m) : self;
        setter.Call(m, ref target, [.. index, value]);
        if ((target is StructValue || (target.IsUnknown && !self.IsUnknown)) && !m.IsHalted) owner?.Write(m, target);
    }
}

/// <summary>An automatic property without a setter, assigned in a constructor.</summary>
internal sealed class BackingNode(Node read, Node field) : Node
{
    public override Value Eval(Machine m) => m.Eval(read);

    public override Location Locate(Machine m) => field.Locate(m);
}
