using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of an option of the kernel's build, such as <c>SECURITY_LOCKDOWN_LSM</c>.</summary>
public sealed record KernelConfigSymbol
{
    private const string Prefix = "CONFIG_";

    private KernelConfigSymbol(string name) => Name = name;

    /// <summary>The name without <c>CONFIG_</c>, as Kconfig and NixOS write it.</summary>
    public string Name { get; }

    /// <summary>Takes the name of a build option.</summary>
    /// <param name="raw">The name, with or without <c>CONFIG_</c>; letters, digits and '_'.</param>
    /// <param name="symbol">The option, when the name can be one.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out KernelConfigSymbol? symbol, [NotNullWhen(false)] out string? problem)
    {
        var name = raw is not null && raw.StartsWith(Prefix, StringComparison.Ordinal) ? raw.Substring(Prefix.Length) : raw;
        problem = name switch
        {
            null or "" => "A kernel build option needs a name. Write one such as \"SECURITY_LOCKDOWN_LSM\".",
            _ when name.Contains('=') => $"\"{raw}\" also contains a value. Pass the name and the value as two arguments.",
            _ when !name.All(IsNameLetter) => NameProblem.ControlCharacter(raw!, "kernel build option")
                ?? $"\"{raw}\" is not a valid kernel build option: expected letters, digits and '_' as in Kconfig, such as \"MODULE_SIG\".",
            _ => null,
        };
        symbol = problem is null ? new KernelConfigSymbol(name!) : null;
        return symbol is not null;
    }

    /// <summary>Takes the name of a build option.</summary>
    /// <param name="raw">The name, with or without <c>CONFIG_</c>; letters, digits and '_'.</param>
    /// <exception cref="SettingException">The name has another character in it.</exception>
    public static KernelConfigSymbol From(string raw) =>
        TryFrom(raw, out var symbol, out var problem) ? symbol : throw new SettingException(nameof(raw), problem);

    /// <summary>The name without <c>CONFIG_</c>.</summary>
    public static implicit operator string(KernelConfigSymbol symbol) => symbol.Name;

    /// <summary>The name without <c>CONFIG_</c>.</summary>
    public override string ToString() => Name;

    private static bool IsNameLetter(char letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
