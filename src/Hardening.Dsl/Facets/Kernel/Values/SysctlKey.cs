using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a sysctl, such as <c>kernel.kptr_restrict</c>.</summary>
/// <remarks>
/// Written with dots, or with slashes as below /proc/sys. The name of an interface may hold a dot of its own: as in sysctl.d(5) it is
/// then a slash in the dotted form (<c>net.ipv4.conf.enp3s0/200.forwarding</c>) and stays a dot in the other
/// (<c>net/ipv4/conf/enp3s0.200/forwarding</c>). <see cref="Name"/> is always the dotted form.
/// </remarks>
public sealed record SysctlKey
{
    private SysctlKey(string name) => Name = name;

    /// <summary>The key in dotted form.</summary>
    public string Name { get; }

    /// <summary>The key as a path below /proc/sys.</summary>
    public string Path => Swap(Name);

    /// <summary>What is known about the key; nothing for one from outside the kernel.</summary>
    public SysctlFacts? Facts => KernelKnowledge.FindSysctl(Name);

    /// <summary>Takes the name of a sysctl that Linux 6.1 to 7.2 has or an earlier release had.</summary>
    /// <param name="raw">The key, with dots or with slashes.</param>
    /// <param name="key">The key, when it is known.</param>
    /// <param name="problem">Why the key is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out SysctlKey? key, [NotNullWhen(false)] out string? problem)
    {
        key = null;
        if (!TryDotted(raw, out var dotted, out problem))
            return false;
        if (KernelKnowledge.FindSysctl(dotted) is null)
        {
            problem = NameProblem.Unknown(raw!, "sysctl", KernelKnowledge.NearestSysctls(dotted),
                $"If only a patched kernel or an extra module has it, use SysctlKey.Unlisted(\"{raw}\").");
            return false;
        }

        key = new SysctlKey(dotted);
        return true;
    }

    /// <summary>Takes the name of a sysctl that Linux 6.1 to 7.2 has or an earlier release had.</summary>
    /// <param name="raw">The key, with dots or with slashes.</param>
    /// <exception cref="SettingException">No kernel has a sysctl of this name.</exception>
    public static SysctlKey From(string raw) =>
        TryFrom(raw, out var key, out var problem) ? key : throw new SettingException(nameof(raw), problem);

    /// <summary>Takes the name of a sysctl that only a patched kernel or an extra module has; only its form is checked.</summary>
    /// <param name="raw">The key, with dots or with slashes.</param>
    /// <exception cref="SettingException">The name cannot be one of a sysctl.</exception>
    public static SysctlKey Unlisted(string raw) =>
        TryDotted(raw, out var dotted, out var problem) ? new SysctlKey(dotted) : throw new SettingException(nameof(raw), problem);

    /// <summary>The key in dotted form.</summary>
    public static implicit operator string(SysctlKey key) => key.Name;

    /// <summary>Whether the kernel takes <paramref name="value"/> here, as far as is known.</summary>
    /// <param name="value">The value to write.</param>
    /// <param name="problem">Why the kernel refuses it and what to write instead.</param>
    public bool Accepts(SysctlValue value, [NotNullWhen(false)] out string? problem)
    {
        problem = Facts is { } facts ? SysctlRefusal.Of(Name, facts, value) : null;
        return problem is null;
    }

    /// <summary>The key in dotted form.</summary>
    public override string ToString() => Name;

    private static bool TryDotted(string? raw, [NotNullWhen(true)] out string? dotted, [NotNullWhen(false)] out string? problem)
    {
        dotted = null;
        problem = SyntaxProblem(raw);
        if (problem is not null)
            return false;
        var separator = raw!.IndexOfAny(['.', '/']);
        dotted = separator >= 0 && raw[separator] == '/' ? Swap(raw) : raw;
        if (dotted.Split('.').Any(segment => segment.Length == 0) || separator < 0)
            problem = $"\"{raw}\" is not a valid sysctl: it has an empty part, or one part only. Write the path below /proc/sys, such as \"kernel.sysrq\".";
        return problem is null;
    }

    private static string? SyntaxProblem(string? raw) => raw switch
    {
        null or "" => "A sysctl needs a name. Write one such as \"kernel.sysrq\".",
        ['-', ..] => $"\"{raw}\" starts with '-', which in sysctl.d(5) hides failures. Use {raw.Substring(1)}.",
        _ when raw.StartsWith("/proc/sys/", StringComparison.Ordinal) => $"\"{raw}\" is a file. Use {raw.Substring(10)}.",
        _ when raw.Contains('=') => $"\"{raw}\" also contains a value. Pass the name and the value as two arguments.",
        _ when raw.IndexOfAny(['*', '?', '[']) >= 0 =>
            $"\"{raw}\" is a pattern, and an explicit key overrides a pattern. Write the interface's name, \"all\" or \"default\".",
        _ when raw.Any(char.IsWhiteSpace) || raw.Any(letter => letter is '"' or '\\' or '#' or ';') || raw.Any(letter => letter > '~') =>
            NameProblem.ControlCharacter(raw, "sysctl")
                ?? $"\"{raw}\" is not a valid sysctl: a name has no spaces, quotes or non-ASCII letters. Write the path below /proc/sys.",
        _ => NameProblem.ControlCharacter(raw, "sysctl"),
    };

    private static string Swap(string text) =>
        new([.. text.Select(letter => letter switch { '.' => '/', '/' => '.', _ => letter })]);
}
