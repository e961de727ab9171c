using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a kernel module, such as <c>cramfs</c> or <c>kvm-intel</c>.</summary>
/// <remarks>
/// A dash and an underscore are the same letter here, as they are to modprobe(8). Names of modules that left the kernel are taken,
/// because blacklists often carry them; <see cref="Facts"/> tells them apart. Aliases are refused: a blacklist entry under an alias
/// does nothing (modprobe.d(5)).
/// </remarks>
public sealed record KernelModule
{
    private KernelModule(string name) => Name = name;

    /// <summary>The name as the kernel's build spells it.</summary>
    public string Name { get; }

    /// <summary>What is known about the module; nothing for one from outside the kernel.</summary>
    public ModuleFacts? Facts => KernelKnowledge.FindModule(Name);

    /// <summary>Takes the name of a module that Linux 6.1 to 7.2 has or an earlier release had.</summary>
    /// <param name="raw">The name, without <c>.ko</c>; '-' and '_' are equal.</param>
    /// <param name="module">The module, when the name is known.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out KernelModule? module, [NotNullWhen(false)] out string? problem)
    {
        module = null;
        problem = SyntaxProblem(raw);
        if (problem is not null)
            return false;
        var facts = KernelKnowledge.FindModule(raw!);
        problem = facts switch
        {
            null => NameProblem.Unknown(raw!, "kernel module", KernelKnowledge.NearestModules(raw!),
                $"For an out-of-tree module use KernelModule.Unlisted(\"{raw}\") in a separate call."),
            { Instead: { } instead } => $"\"{raw}\" is not the name of a module, so blacklisting it has no effect. Use {instead}.",
            _ => null,
        };
        if (problem is null)
            module = new KernelModule(facts!.Name);
        return problem is null;
    }

    /// <summary>Takes the name of a module that Linux 6.1 to 7.2 has or an earlier release had.</summary>
    /// <param name="raw">The name, without <c>.ko</c>; '-' and '_' are equal.</param>
    /// <exception cref="SettingException">No kernel has a module of this name, or it is an alias.</exception>
    public static KernelModule From(string raw) =>
        TryFrom(raw, out var module, out var problem) ? module : throw new SettingException(nameof(raw), problem);

    /// <summary>Takes the name of a module that is built outside the kernel, such as <c>v4l2loopback</c>; only its form is checked.</summary>
    /// <param name="raw">Letters, digits, '-' and '_', without <c>.ko</c>.</param>
    /// <exception cref="SettingException">The name has another character in it.</exception>
    public static KernelModule Unlisted(string raw) =>
        SyntaxProblem(raw) is { } problem ? throw new SettingException(nameof(raw), problem) : new KernelModule(raw);

    /// <summary>The name as text.</summary>
    public static implicit operator string(KernelModule module) => module.Name;

    /// <summary>Whether both name the same module; '-' and '_' are equal.</summary>
    public bool Equals(KernelModule? other) => other is not null && Letter.Fold(Name) == Letter.Fold(other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Letter.Fold(Name));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // For names written in this assembly, which a test holds against the table.
    internal static KernelModule Listed(string name) => new(name);

    private static string? SyntaxProblem(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "A kernel module needs a name. Write one such as \"cramfs\".";
        if (raw!.EndsWith(".ko", StringComparison.Ordinal))
            return $"\"{raw}\" is a file, not the name of a kernel module. Use {raw.Substring(0, raw.Length - 3)}.";
        return raw.All(IsNameLetter) ? null
            : NameProblem.ControlCharacter(raw, "kernel module")
                ?? $"\"{raw}\" is not a valid kernel module: expected letters, digits, '-' and '_', and one name per argument.";
    }

    private static bool IsNameLetter(char letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
