using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>One interface by its name, or all whose name begins alike: <c>ve-*</c> is every interface of a container.</summary>
/// <remarks>
/// nftables and systemd-networkd write the wildcard as "*", iptables as "+" (nft(8), iptables(8)). NixOS hands the text of
/// <c>networking.nat.internalInterfaces</c> or <c>networking.firewall.trustedInterfaces</c> to whichever runs, and the
/// wildcard of the other one matches nothing without a word. So there is one way to write it here, and two texts.
/// </remarks>
public sealed record InterfacePattern
{
    private readonly string _start;

    private InterfacePattern(string start, bool isWildcard) => (_start, IsWildcard) = (start, isWildcard);

    /// <summary>Several interfaces may match.</summary>
    public bool IsWildcard { get; }

    /// <summary>The pattern for nftables and systemd-networkd, such as <c>ve-*</c>.</summary>
    public string ForNftables => IsWildcard ? _start + "*" : _start;

    /// <summary>The pattern for iptables, such as <c>ve-+</c>.</summary>
    public string ForIptables => IsWildcard ? _start + "+" : _start;

    /// <summary>Whether the interface is one of these.</summary>
    public bool Matches(InterfaceName name) => IsWildcard
        ? name.ToString().StartsWith(_start, StringComparison.Ordinal)
        : name.ToString() == _start;

    /// <summary>Takes a pattern, or says why the text is not valid.</summary>
    /// <param name="text">An interface name, or its beginning and "*".</param>
    /// <param name="pattern">The pattern, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out InterfacePattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        if (text is { Length: > 1 } && text[text.Length - 1] == '+' && TryFrom(Turned(text, '*'), out _, out _))
            return Verdict.Refuse($"{Literal.Show(text)} is the wildcard of iptables, and matches nothing in nftables. Write \"{Turned(text, '*')}\": the form for iptables follows from it.", out pattern, out problem);
        if (text is null || text.IndexOf('*') < 0)
        {
            return InterfaceName.TryFrom(text, out var name, out problem)
                ? Verdict.Accept(new InterfacePattern(name, isWildcard: false), out pattern, out problem)
                : Verdict.Refuse(problem, out pattern, out problem);
        }
        return Fault(text.Substring(0, text.Length - 1), text) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid interface pattern: {fault}", out pattern, out problem)
            : Verdict.Accept(new InterfacePattern(text.Substring(0, text.Length - 1), isWildcard: true), out pattern, out problem);
    }

    /// <summary>Takes a pattern.</summary>
    /// <param name="text">An interface name, or its beginning and "*".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid pattern, or has the wildcard of iptables.</exception>
    public static InterfacePattern From(string text) =>
        TryFrom(text, out var pattern, out var problem) ? pattern : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a pattern in the words of iptables, such as <c>ve-+</c>.</summary>
    /// <param name="text">An interface name, or its beginning and "+".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid pattern, or has the wildcard of nftables.</exception>
    public static InterfacePattern FromIptables(string text)
    {
        if (text is { Length: > 1 } && text[text.Length - 1] == '+')
            return From(Turned(text, '*'));
        return text is not null && text.IndexOf('*') >= 0
            ? throw new SettingException(nameof(text), $"{Literal.Show(text)} has the wildcard of nftables; iptables uses \"+\".")
            : From(text!);
    }

    /// <summary>The text for nftables.</summary>
    public static implicit operator string(InterfacePattern pattern) => pattern.ToString();

    /// <summary>The pattern for nftables, such as <c>ve-*</c>.</summary>
    public override string ToString() => ForNftables;

    private static string Turned(string text, char wildcard) => text.Substring(0, text.Length - 1) + wildcard;

    private static string? Fault(string start, string text)
    {
        if (text[text.Length - 1] != '*')
            return "\"*\" is only allowed at the end, such as \"ve-*\".";
        if (start.Length is 0 or >= InterfaceName.Longest)
            return "expected 1 to 14 characters before \"*\", such as \"ve-*\".";
        var bad = Ascii.FirstNot(start, InterfaceName.IsAllowed);
        return bad >= 0 ? $"{Literal.At(start, bad)} is not allowed in an interface name. Write one such as \"ve-*\"." : null;
    }
}
