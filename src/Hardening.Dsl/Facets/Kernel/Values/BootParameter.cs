using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>One parameter of the kernel's command line, such as <c>slab_nomerge</c> or <c>lockdown=confidentiality</c>.</summary>
/// <remarks>Sources: Documentation/admin-guide/kernel-parameters.rst, kernel-command-line(7).</remarks>
public sealed record BootParameter
{
    private readonly bool repeatable;

    private BootParameter(string name, string? value, bool repeatable, bool isVouchedFor) =>
        (Name, Value, this.repeatable, IsVouchedFor) = (name, value, repeatable, isVouchedFor);

    /// <summary>The name, as the kernel documents it.</summary>
    public string Name { get; }

    /// <summary>What stands after the first '=', without quotes; nothing for a bare word.</summary>
    public string? Value { get; }

    /// <summary>
    /// What a later parameter has to share to replace this one: the name, with '-' as '_'; the whole text for a parameter
    /// that may stand on one line several times, such as <c>console=</c>.
    /// </summary>
    public string Identity => Letter.Fold(Name) + (repeatable && Value is not null ? "=" + Value : "");

    /// <summary>What is known about the name; nothing for one that no listed program reads.</summary>
    public ParameterFacts? Facts => KernelKnowledge.FindParameter(Name);

    /// <summary>Whether a table lists the name, or the description says with <see cref="Unlisted"/> that a program reads it.</summary>
    internal bool IsVouchedFor { get; }

    /// <summary>Takes a parameter, unless its name is that of a known one with a slip in it. Which programs read a name is not known for all.</summary>
    /// <param name="raw"><c>name</c> or <c>name=value</c>; a value with blanks needs no quotes.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="problem">Why it is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out BootParameter? parameter, [NotNullWhen(false)] out string? problem)
    {
        parameter = null;
        if (!BootParameterText.TrySplit(raw, out var name, out var value, out problem))
            return false;
        var facts = KernelKnowledge.FindParameter(name);
        problem = facts switch
        {
            null when KernelKnowledge.SlipsOfParameter(name) is { Count: > 0 } meant => NameProblem.Unknown(name, "boot parameter", meant,
                $"If another program reads it, use BootParameter.Unlisted(\"{raw}\")."),
            { Instead: { } instead } => $"\"{name}\" is read by no program, so it has no effect. Use {instead}.",
            _ => null,
        };
        if (problem is null)
            parameter = new BootParameter(facts?.Name ?? name, value, facts?.Repeatable ?? false, facts is not null);
        return problem is null;
    }

    /// <summary>Takes a parameter, unless its name is that of a known one with a slip in it.</summary>
    /// <param name="raw"><c>name</c> or <c>name=value</c>; a value with blanks needs no quotes.</param>
    /// <exception cref="SettingException">The name is a misspelt or mistaken one, or the text cannot be part of a command line.</exception>
    public static BootParameter From(string raw) =>
        TryFrom(raw, out var parameter, out var problem) ? parameter : throw new SettingException(nameof(raw), problem);

    /// <summary>Takes a parameter that a program outside the tables reads; only its form is checked.</summary>
    /// <param name="raw"><c>name</c> or <c>name=value</c>; a value with blanks needs no quotes.</param>
    /// <exception cref="SettingException">It cannot stand on a command line.</exception>
    public static BootParameter Unlisted(string raw) =>
        BootParameterText.TrySplit(raw, out var name, out var value, out var problem)
            ? new BootParameter(name, value, KernelKnowledge.FindParameter(name)?.Repeatable ?? false, isVouchedFor: true)
            : throw new SettingException(nameof(raw), problem);

    /// <summary>The parameter as it stands on the command line.</summary>
    public static implicit operator string(BootParameter parameter) => parameter.ToString();

    /// <summary>Whether both are the same text; '-' and '_' are equal in a name.</summary>
    public bool Equals(BootParameter? other) => other is not null && Letter.Fold(Name) == Letter.Fold(other.Name) && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Letter.Fold(Name));

    /// <summary>The parameter as it stands on the command line: a value with blanks is in quotes.</summary>
    public override string ToString() => BootParameterText.Join(Name, Value);
}
