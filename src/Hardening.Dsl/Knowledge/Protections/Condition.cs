namespace Hardening.Knowledge;

/// <summary>Something that is so on a host, is not, or is unknown.</summary>
internal abstract record Condition
{
    /// <summary>Always so.</summary>
    public sealed record Always : Condition;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one of them.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The opposite.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Something that has a value, such as an option or a sysctl, and what is asked of it.</summary>
    /// <param name="Kind">What has the value.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Test">What is asked.</param>
    public sealed record Value(FactKind Kind, string Name, ValueTest Test) : Condition;

    /// <summary>An option of several elements, and of how many of them the test is to hold.</summary>
    /// <param name="Quantity">Of how many.</param>
    /// <param name="Path">The option, with <c>&lt;name&gt;</c> for an element and <c>*</c> for an item of a list.</param>
    /// <param name="Test">What is asked of each.</param>
    /// <param name="Where">Which elements are asked; null for all.</param>
    public sealed record Quantified(Quantity Quantity, NixosPath Path, ValueTest Test, Value? Where) : Condition;

    /// <summary>Something with a name that is so or is not: a rule without findings, a protection, a kind of host.</summary>
    public sealed record Named(FactKind Kind, string Name) : Condition;
}

/// <summary>What a condition asks about.</summary>
internal enum FactKind
{
    /// <summary>A NixOS option.</summary>
    Option,

    /// <summary>A sysctl.</summary>
    Sysctl,

    /// <summary>A boot parameter.</summary>
    Parameter,

    /// <summary>An option of the kernel's build.</summary>
    Build,

    /// <summary>A kernel module.</summary>
    Module,

    /// <summary>The options of the file system that is mounted at a path, or that the path is on.</summary>
    Mount,

    /// <summary>A setting that is not one option.</summary>
    Setting,

    /// <summary>A rule that finds nothing.</summary>
    Silent,

    /// <summary>A protection of the overview.</summary>
    Claim,

    /// <summary>What kind of host it is.</summary>
    Kind,

    /// <summary>What is said of the attack surface.</summary>
    Surface,

    /// <summary>What is said of the NixOS release.</summary>
    Release,
}

/// <summary>Of how many elements something is to hold.</summary>
internal enum Quantity
{
    /// <summary>Of each that there is.</summary>
    Every,

    /// <summary>Of at least one.</summary>
    Some,

    /// <summary>Of none.</summary>
    No,

    /// <summary>The values of no two are the same.</summary>
    Unique,
}

/// <summary>What is asked of a value.</summary>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">With what: one of them is enough, or all of them for <c>has</c>.</param>
internal sealed record ValueTest(TestOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>What is asked, in a few words.</summary>
    public string Text => Operator switch
    {
        TestOperator.Set => "set",
        TestOperator.Present => "there",
        TestOperator.Unset => "not set",
        TestOperator.Empty => "empty",
        TestOperator.Equal => string.Join(" or ", Values),
        TestOperator.AtLeast => $"{Values[0]} or more",
        TestOperator.AtMost => $"{Values[0]} or less",
        TestOperator.Below => $"less than {Values[0]}",
        TestOperator.Range => $"within {Values[0]}",
        TestOperator.Has => $"with {string.Join(", ", Values)}",
        TestOperator.Lacks => $"without {string.Join(", ", Values)}",
        TestOperator.Within => $"only {string.Join(", ", Values)}",
        TestOperator.Like => $"matching {Values[0]}",
        TestOperator.Unlike => $"not matching {Values[0]}",
        TestOperator.Masks => $"{Values[0]} or stricter",
        TestOperator.WithinMode => $"{Values[0]} or stricter",
        _ => throw new InvalidOperationException($"{Operator} is not an operator."),
    };
}

/// <summary>How a value is compared.</summary>
internal enum TestOperator
{
    /// <summary>It is set, or its default is something.</summary>
    Set,

    /// <summary>Anything of it or below it is said.</summary>
    Present,

    /// <summary>It is not set, or null.</summary>
    Unset,

    /// <summary>It is an empty list or text.</summary>
    Empty,

    /// <summary>It is one of the values.</summary>
    Equal,

    /// <summary>It is a number that is at least as high.</summary>
    AtLeast,

    /// <summary>It is a number that is at most as high.</summary>
    AtMost,

    /// <summary>It is a lower number.</summary>
    Below,

    /// <summary>It is a number between two, ends included.</summary>
    Range,

    /// <summary>It is a list with all of the values, or a text that contains all of them.</summary>
    Has,

    /// <summary>It is a list with none of the values, or a text that contains none of them.</summary>
    Lacks,

    /// <summary>It is a list of nothing but the values.</summary>
    Within,

    /// <summary>It is a text that a pattern matches.</summary>
    Like,

    /// <summary>It is a text that a pattern does not match.</summary>
    Unlike,

    /// <summary>It is a file mode creation mask that takes away all that the value takes away.</summary>
    Masks,

    /// <summary>It is a file mode that grants nothing that the value does not grant.</summary>
    WithinMode,
}
