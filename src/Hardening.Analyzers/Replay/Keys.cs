using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>Who declares a member.</summary>
internal enum MemberOrigin
{
    /// <summary>The project itself: its code is followed.</summary>
    Source,

    /// <summary>The DSL: calls are made on its real objects.</summary>
    Dsl,

    /// <summary>The rest of Hardening: reads what was described and writes nothing.</summary>
    Observer,

    /// <summary>The framework.</summary>
    Framework,

    /// <summary>Another assembly, whose code cannot be seen.</summary>
    External,
}

/// <summary>A type, without the symbol.</summary>
internal sealed class TypeRef(string id, MemberOrigin origin, TypeKind kind, SpecialType special, bool isValueType, TypeRef[] arguments, TypeRef? element, object? zero)
{
    public static readonly TypeRef Object = new("T:System.Object", MemberOrigin.Framework, TypeKind.Class, SpecialType.System_Object, false, [], null, null);

    private Type? clr;

    /// <summary>The documentation id of its definition.</summary>
    public string Id { get; } = id;

    public MemberOrigin Origin { get; } = origin;

    public TypeKind Kind { get; } = kind;

    public SpecialType Special { get; } = special;

    public bool IsValueType { get; } = isValueType;

    public TypeRef[] Arguments { get; } = arguments;

    /// <summary>Of an array: the type of its elements.</summary>
    public TypeRef? Element { get; } = element;

    /// <summary>Of a type parameter: what declares it, and which one it is there.</summary>
    public (string Owner, int Ordinal)? Parameter { get; init; }

    public bool IsEnum => Kind == TypeKind.Enum;

    public bool IsNullable => Special == SpecialType.System_Nullable_T;

    /// <summary>The type as it is loaded here; null where it is not, or must not be used.</summary>
    public Type? Clr => clr ??= ClrTypes.Find(this);

    /// <summary>Zero of the number an enumeration is made of.</summary>
    public object? Zero { get; } = zero;

    /// <summary>An object of this type can lead to a host.</summary>
    public bool MayHoldHosts => Kind == TypeKind.TypeParameter || Special == SpecialType.System_Object || Origin is MemberOrigin.Dsl or MemberOrigin.Source or MemberOrigin.External
        || (Origin == MemberOrigin.Framework && (Kind == TypeKind.Interface || Kind == TypeKind.Delegate || Arguments.Any(static a => a.MayHoldHosts) || Element is { MayHoldHosts: true }));

    /// <summary>What a variable of this type holds before anything is assigned.</summary>
    public Value Default => Kind == TypeKind.TypeParameter ? Value.Unknown
        : !IsValueType || IsNullable ? Value.Null
        : IsEnum ? EnumOf(Zero!)
        : Id.StartsWith("T:System.ValueTuple`", StringComparison.Ordinal) ? new TupleValue([.. Arguments.Select(static a => a.Default)])
        : Origin == MemberOrigin.Source ? Value.Unknown
        : Clr is { } type ? Value.Of(Activator.CreateInstance(type)) : Value.Unknown;

    /// <summary>The value of this enumeration with a number.</summary>
    public Value EnumOf(object number) =>
        Origin == MemberOrigin.Source ? new EnumValue(Id, number) : Clr is { IsEnum: true } type ? Value.Of(Enum.ToObject(type, number)) : Value.Unknown;
}

/// <summary>A method, constructor or accessor, without the symbol.</summary>
internal sealed class MethodKey(string docId, string name, TypeRef type, MemberOrigin origin)
{
    /// <summary>The documentation id of its definition.</summary>
    public string DocId { get; } = docId;

    public string Name { get; } = name;

    public TypeRef Type { get; } = type;

    public MemberOrigin Origin { get; } = origin;

    public bool IsStatic { get; init; }

    /// <summary>Which code runs depends on the object.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>The same method, whatever overrides it.</summary>
    public MethodKey Direct => field ??= new MethodKey(DocId, Name, Type, Origin)
    {
        IsStatic = IsStatic, IsConstructor = IsConstructor, IsExtensionMember = IsExtensionMember, ReturnsVoid = ReturnsVoid, Returns = Returns, Parameters = Parameters, TypeArguments = TypeArguments,
    };

    public bool IsConstructor { get; init; }

    /// <summary>A C# 14 extension member: static code that takes the receiver along.</summary>
    public bool IsExtensionMember { get; init; }

    public bool ReturnsVoid { get; init; }

    public required TypeRef Returns { get; init; }

    public required ParameterKey[] Parameters { get; init; }

    public TypeRef[] TypeArguments { get; init; } = [];

    /// <summary>What the type parameters of the method and of its type stand for, seen from a frame; null where there are none.</summary>
    public Generics? Generics(Machine m)
    {
        var generics = Type.Arguments.Length == 0 ? null : new Generics(Type.Id, m.Resolve(Type.Arguments), null);
        return TypeArguments.Length == 0 ? generics : new Generics(DocId, m.Resolve(TypeArguments), generics);
    }
}

/// <summary>What type parameters stand for while code runs.</summary>
internal sealed class Generics(string owner, TypeRef[] arguments, Generics? outer)
{
    /// <summary>The same for the same types.</summary>
    public string Key { get; } = $"{owner}<{string.Join(",", arguments.Select(static a => a.Id))}>{outer?.Key}";

    public TypeRef? Find((string Owner, int Ordinal) parameter) =>
        parameter.Owner == owner ? parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : null : outer?.Find(parameter);
}

/// <summary>A parameter, without the symbol.</summary>
internal sealed class ParameterKey(string name, TypeRef type, RefKind kind)
{
    public string Name { get; } = name;

    public TypeRef Type { get; } = type;

    public RefKind Kind { get; } = kind;
}

/// <summary>The code of a method, lambda or initialiser.</summary>
internal sealed class Body
{
    public static readonly Body Nothing = new() { Tree = null!, Slots = 0, Parameters = [], Code = new SequenceNode([]) };

    public required SyntaxTree Tree { get; init; }

    public required int Slots { get; set; }

    public required ParameterSlot[] Parameters { get; init; }

    public required Node Code { get; set; }

    public bool IsAsync { get; init; }

    public bool IsIterator { get; init; }

    /// <summary>It may stop at each <c>yield</c>.</summary>
    public bool IsSteps { get; private init; }

    /// <summary>An iterator as code that runs when it is called, up to any <c>yield</c>.</summary>
    public Body Steps => field ??= new Body { Tree = Tree, Slots = Slots, Parameters = Parameters, Code = Code, IsSteps = true };

    /// <summary>It is the primary constructor of its type.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>The constructor that runs first; null where the initialisers of the fields do.</summary>
    public Node? Chained { get; set; }

    /// <summary><see cref="Chained"/> is another constructor of the same type.</summary>
    public bool ChainsToOwnType { get; set; }
}

/// <summary>Where a parameter is kept.</summary>
internal sealed class ParameterSlot(int slot, Storage storage, RefKind kind)
{
    public int Slot { get; } = slot;

    public Storage Storage { get; } = storage;

    public RefKind Kind { get; } = kind;
}

/// <summary>What stands behind a method of the project.</summary>
/// <param name="Body">Its code, or null.</param>
/// <param name="Field">The field of an automatic property.</param>
internal sealed record MethodCode(Body? Body, string? Field);

/// <summary>The code of the project.</summary>
internal interface IProgram
{
    /// <summary>The code of a method; null if it cannot be followed.</summary>
    MethodCode? Code(string docId);

    /// <summary>A type that the project declares.</summary>
    TypeShape? Shape(string typeId);

    /// <summary>The method that runs when <paramref name="method"/> is called on an object of a type.</summary>
    string Implementation(string typeId, string method);
}

/// <summary>What an object of a type of the project is made of.</summary>
internal sealed class TypeShape
{
    public required string Id { get; init; }

    public required bool IsRecord { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>The class it derives from, where the project declares it.</summary>
    public required string? Base { get; init; }

    /// <summary>It derives from a class whose code cannot be seen.</summary>
    public required bool HasForeignBase { get; init; }

    /// <summary>The types and interfaces an object of it is.</summary>
    public required HashSet<string> Ancestors { get; init; }

    public required FieldShape[] Fields { get; init; }

    public required FieldShape[] Statics { get; init; }

    public required string? StaticConstructor { get; init; }

    /// <summary>The parameters of the primary constructor.</summary>
    public required string[] Primary { get; init; }

    /// <summary>The collection of the framework that it derives from.</summary>
    public required TypeRef? Derived { get; init; }

    /// <summary>The names and numbers of an enumeration.</summary>
    public required (string Name, object Value)[] Constants { get; init; }

    /// <summary>Values of the enumeration are put together from several.</summary>
    public required bool IsFlags { get; init; }

    /// <summary>The field that each of them sets: behind the property that the compiler declares for it.</summary>
    public required string?[] Sets { get; init; }

    /// <summary>The field behind the property of each one's name, as <c>Deconstruct</c> of a record reads it; null where it runs code.</summary>
    public required string?[] Positions { get; init; }

    /// <summary>Its objects, or those of a class it derives from, have an <c>Equals</c> of the user's or one that cannot be seen.</summary>
    public required bool HasCustomEquals { get; init; }

    /// <summary>The copy constructor of a record, where the user writes it.</summary>
    public required string? CopyConstructor { get; init; }

    /// <summary>The methods that the framework can call through its own types.</summary>
    public required MethodKey[] Callable { get; init; }

    /// <summary>Where an object keeps a parameter of the primary constructor: a base class may have one of the same name.</summary>
    public static string ParameterOf(string type, string parameter) => $"{ParameterPrefix}{type}.{parameter}";

    /// <summary>Whether a field is such a parameter.</summary>
    public static bool IsParameter(string field) => field.StartsWith(ParameterPrefix, StringComparison.Ordinal);

    private const string ParameterPrefix = "p:";
}

/// <summary>A field or automatic property and what it starts with.</summary>
/// <param name="Name">Its documentation id.</param>
/// <param name="Start">What it holds before its initialiser runs.</param>
/// <param name="Default">What it holds where no initialiser runs.</param>
/// <param name="Initializer">The initialiser, or null.</param>
internal sealed record FieldShape(string Name, Value Start, Value Default, Body? Initializer);
