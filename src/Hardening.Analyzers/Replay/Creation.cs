namespace Hardening.Analyzers.Replay;

/// <summary><c>new</c> of a type of the project.</summary>
internal sealed class NewNode(MethodKey constructor, CallNode call) : Node
{
    public override Value Eval(Machine m)
    {
        var blank = Objects.Blank(m, constructor.Type);
        if (blank.IsUnknown)
        {
            foreach (var argument in call.Arguments) m.Give(m.Eval(argument.Value), Holder.Others);
            return Value.Unknown;
        }
        m.Eval(new CallNode(constructor, new Given(blank), call.Arguments) { Site = call.Site, Span = Span, ChangesReceiver = false });
        return m.LastConstructed is { } structure && blank is StructValue ? structure : blank;
    }
}

/// <summary><c>new T()</c>.</summary>
internal sealed class NewOfParameterNode(TypeRef parameter) : Node
{
    public override Value Eval(Machine m) => Make(m, m.Resolve(parameter), Span);

    /// <summary>An object made by the constructor without parameters of a type.</summary>
    public static Value Make(Machine m, TypeRef type, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        if (type is not { Origin: MemberOrigin.Source, Kind: Microsoft.CodeAnalysis.TypeKind.Class or Microsoft.CodeAnalysis.TypeKind.Struct })
        {
            // Any constructor of the project may run.
            m.MayThrow();
            if (type.MayHoldHosts) m.RunAny();
            return Value.Unknown;
        }
        var constructor = new MethodKey(MemberIds.ConstructorOf(type.Id), ".ctor", type, MemberOrigin.Source) { IsConstructor = true, Returns = type, Parameters = [] };
        return new NewNode(constructor, new CallNode(constructor, null, []) { Site = span, Span = span }) { Span = span }.Eval(m);
    }
}

/// <summary>A value that is there already.</summary>
internal sealed class Given(Value value) : Node
{
    public override Value Eval(Machine m) => value;
}

/// <summary>A constructor that runs on an object under construction: <c>: this(…)</c>, <c>: base(…)</c>.</summary>
internal sealed class ChainNode(CallNode call) : Node
{
    public override Value Eval(Machine m)
    {
        m.Eval(new CallNode(call.Method, new ThisNode(), call.Arguments) { Site = call.Site, Span = Span });
        if (m.LastConstructed is { } structure) m.Frame.Self = structure;
        return Value.Unknown;
    }
}

/// <summary><c>new { … }</c> and <c>with</c>, and what initialisers do to a new object.</summary>
internal sealed class InitializeNode(Node created, Node[] initializers) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(created);
        if (m.IsHalted) return Value.Unknown;
        var outer = m.Frame.Receiver;
        m.Frame.Receiver = value;
        foreach (var initializer in initializers) m.Eval(initializer);
        var result = m.Frame.Receiver!;
        m.Frame.Receiver = outer;
        return result;
    }
}

/// <summary>The object an initialiser fills.</summary>
internal sealed class InitializedNode : Node
{
    public override Value Eval(Machine m) => m.Frame.Receiver ?? Value.Unknown;

    public override Location Locate(Machine m) => new Place();

    private sealed class Place : Location
    {
        public override Value Read(Machine m) => m.Frame.Receiver ?? Value.Unknown;

        public override void Write(Machine m, Value value) => m.Frame.Receiver = value;
    }
}

/// <summary>The copy that <c>with</c> makes.</summary>
internal sealed class CopyNode(Node original) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(original);
        if (value.IsNull) m.IsDead = true;
        if (value is StructValue or TupleValue || m.IsHalted) return value;
        if (m.ContentOf(value) is UserObject user) return m.Program.Shape(user.Type) is { IsRecord: true } ? Objects.Copy(m, (Reference)value, user) : m.Allocate(user);
        if (value is Known { Clr: { } record } && DslMembers.Copy(record) is { } copy) return Value.Of(copy);
        m.Lose(value);
        return Value.Unknown;
    }
}

/// <summary>An anonymous object: it never changes.</summary>
internal sealed class AnonymousNode(string[] names, Node[] values) : Node
{
    public override Value Eval(Machine m)
    {
        var evaluated = m.EvalAll(values);
        var fields = PersistentMap<string, Value>.Empty;
        for (var i = 0; i < names.Length; i++) fields = fields.Set(names[i], evaluated[i]);
        return new StructValue("", fields);
    }
}

/// <summary>A tuple.</summary>
internal sealed class TupleNode(Node[] items) : Node
{
    public Node[] Items => items;

    public override Value Eval(Machine m) => new TupleValue(m.EvalAll(items));
}

/// <summary>Objects of the types of the project.</summary>
internal static class Objects
{
    /// <summary>An object whose fields hold what they start with.</summary>
    public static Value Blank(Machine m, TypeRef type)
    {
        var fields = PersistentMap<string, Value>.Empty;
        for (var id = type.Id; id is not null;)
        {
            if (m.Program.Shape(id) is not { } shape || shape.HasForeignBase) return Value.Unknown;
            foreach (var field in shape.Fields) fields = fields.Set(field.Name, field.Start);
            if (shape.Derived is { } collection)
            {
                if (Collections.New(m, collection) is not { } inner) return Value.Unknown;
                fields = fields.Set(Inner, inner);
            }
            id = shape.Base;
        }
        return type.IsValueType ? new StructValue(type.Id, fields) : m.Allocate(new UserObject(type.Id, fields));
    }

    /// <summary>The collection within an object whose class derives from one; null where it does not.</summary>
    public static Value? InnerOf(Machine m, Value value) => m.ContentOf<UserObject>(value)?.Fields.Find(Inner);

    private const string Inner = "base";

    /// <summary>A copy of a record: each of its types copies its part, in the user's words or in the compiler's.</summary>
    public static Value Copy(Machine m, Reference original, UserObject content)
    {
        var copied = TypesOf(m, content.Type).ToArray();
        if (copied.All(static shape => shape.CopyConstructor is null)) return m.Allocate(content);
        if (copied.Any(static shape => shape.HasForeignBase)) return Value.Unknown;
        var blank = PersistentMap<string, Value>.Empty;
        foreach (var field in copied.SelectMany(static shape => shape.Fields)) blank = blank.Set(field.Name, field.Default);
        var copy = m.Allocate(new UserObject(content.Type, blank));
        CopyInto(m, copy, original, content.Type);
        return copy;
    }

    private static IEnumerable<TypeShape> TypesOf(Machine m, string type)
    {
        for (var shape = m.Program.Shape(type); shape is not null; shape = shape.Base is { } ancestor ? m.Program.Shape(ancestor) : null) yield return shape;
    }

    /// <summary>The part of a copy that one type of the original and those it derives from make.</summary>
    public static void CopyInto(Machine m, Value copy, Value original, string type)
    {
        if (m.Program.Shape(type) is not { } shape || m.IsHalted) return;
        if (shape.CopyConstructor is { } constructor)
        {
            var known = new TypeRef(type, MemberOrigin.Source, Microsoft.CodeAnalysis.TypeKind.Class, 0, false, [], null, null);
            var key = new MethodKey(constructor, ".ctor", known, MemberOrigin.Source) { IsConstructor = true, Returns = known, Parameters = [new("original", known, Microsoft.CodeAnalysis.RefKind.None)] };
            m.Eval(new CallNode(key, new Given(copy), [new ArgumentNode(0, new Given(original), Microsoft.CodeAnalysis.RefKind.None)]));
            return;
        }
        if (shape.Base is { } ancestor) CopyInto(m, copy, original, ancestor);
        foreach (var field in shape.Fields.Select(static f => f.Name).Concat(shape.Primary.Select(name => TypeShape.ParameterOf(type, name))))
            if (m.ContentOf<UserObject>(original) is { } content) Fields.Write(m, copy, field, content.Fields.Find(field) ?? Value.Unknown);
    }

    /// <summary>Runs a constructor on an object that is there already.</summary>
    public static void Construct(Machine m, Invocation call)
    {
        var type = call.Method.Type.Id;
        var shape = m.Program.Shape(type);
        if (shape is null) return;
        if (shape.StaticConstructor is not null) Statics.Ensure(m, type);
        m.LastConstructed = null;
        var body = m.Program.Code(call.Method.DocId)?.Body;
        var isCopy = shape is { IsRecord: true, IsValueType: false } && call.Method.Parameters is [{ Type.Id: var parameter }] && parameter == type && body is not { IsPrimary: true };
        if (body is null && isCopy)
        {
            CopyInto(m, call.Self, call.Arguments[0], type);
            return;
        }
        if (body is null && call.Method.Parameters.Length > 0)
        {
            Calls.Opaque(m, call, Holder.Others);
            return;
        }
        var code = body ?? Body.Nothing;
        var own = new Body
        {
            Tree = body?.Tree ?? m.Frame.Body.Tree, Slots = code.Slots, Parameters = code.Parameters,
            Code = new ConstructorNode(shape, code, isCopy),
        };
        Value?[]? outputs = null;
        var generics = call.Method.Generics(m);
        Calls.Run(m, own, call.Self, null, call.Arguments, call.Site, finished: frame =>
        {
            call.Self = frame.Self;
            outputs = [.. code.Parameters.Select(p => p.Kind == Microsoft.CodeAnalysis.RefKind.None ? null : new Variable(p.Slot, p.Storage).Read(m))];
        }, generics: generics);
        call.Outputs = outputs;
        m.LastConstructed = call.Self as StructValue;
    }
}

/// <summary>What a constructor does: the other constructor or the initialisers and the base's, then its own code.</summary>
internal sealed class ConstructorNode(TypeShape shape, Body code, bool isCopy) : Statement
{
    public override Flow Exec(Machine m)
    {
        if (code.IsPrimary) KeepParameters(m);
        if (code.ChainsToOwnType)
        {
            m.Eval(code.Chained!);
        }
        else
        {
            // The copy of a record starts with nothing but what its constructor copies.
            foreach (var field in isCopy ? [] : shape.Fields)
            {
                if (field.Initializer is not { } initializer) continue;
                var value = Calls.Run(m, initializer, m.Frame.Self, null, [], m.Frame.Site, generics: m.Frame.Generics);
                if (m.IsHalted) return Flow.Throw;
                Assign(m, field.Name, value);
            }
            if (code.Chained is { } chained) m.Eval(chained);
            else if (shape.Base is { } ancestor) ConstructBase(m, ancestor);
        }
        return m.IsHalted ? Flow.Throw : m.Exec(code.Code);
    }

    // The parameters of a primary constructor can be used in every member, so they stand on the object; those of a record set its
    // properties, unless the user declares these.
    private void KeepParameters(Machine m)
    {
        for (var i = 0; i < code.Parameters.Length && i < shape.Primary.Length; i++)
        {
            var value = new Variable(code.Parameters[i].Slot, code.Parameters[i].Storage).Read(m);
            Assign(m, TypeShape.ParameterOf(shape.Id, shape.Primary[i]), value);
            if (shape.Sets[i] is { } property) Assign(m, property, value);
        }
    }

    private static void Assign(Machine m, string name, Value value)
    {
        if (m.Frame.Self is StructValue structure) m.Frame.Self = structure.With(name, value);
        else Fields.Write(m, m.Frame.Self, name, value);
    }

    private static void ConstructBase(Machine m, string ancestor)
    {
        var type = new TypeRef(ancestor, MemberOrigin.Source, Microsoft.CodeAnalysis.TypeKind.Class, 0, false, [], null, null);
        var key = new MethodKey(MemberIds.ConstructorOf(ancestor), ".ctor", type, MemberOrigin.Source) { IsConstructor = true, Returns = type, Parameters = [] };
        m.Eval(new CallNode(key, new ThisNode(), []));
    }
}

internal sealed partial class Machine
{
    /// <summary>The struct that the constructor which ran last has made.</summary>
    public StructValue? LastConstructed { get; set; }
}
