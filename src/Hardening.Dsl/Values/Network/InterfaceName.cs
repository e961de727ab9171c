using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of one network interface of the host, such as <c>enp1s0</c>.</summary>
/// <remarks>
/// The kernel takes 1 to 15 bytes without "/", ":" and white space, and not "." or ".." (<c>dev_valid_name</c>,
/// net/core/dev.c). Stricter, as systemd is: printable ASCII, not digits alone (an interface's index), no "%" (a zone),
/// not "all" or "default" (which mean every interface in sysctl keys). Stricter again: no quotes, backslash or wildcard,
/// see <see cref="InterfacePattern"/>.
/// </remarks>
public sealed record InterfaceName
{
    internal const int Longest = 15;

    private readonly string _text;

    private InterfaceName(string text) => _text = text;

    /// <summary>Takes the name of an interface, or says why the text is not valid.</summary>
    /// <param name="text">1 to 15 characters.</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out InterfaceName? name, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid interface name: {fault}", out name, out problem)
            : Verdict.Accept(new InterfaceName(text!), out name, out problem);

    /// <summary>Takes the name of an interface.</summary>
    /// <param name="text">1 to 15 characters.</param>
    /// <exception cref="SettingException"><paramref name="text"/> cannot name an interface.</exception>
    public static InterfaceName From(string text) =>
        TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(InterfaceName name) => name.ToString();

    /// <summary>The name, as the kernel has it.</summary>
    public override string ToString() => _text;

    // NixOS puts these names into root's shell scripts without quotes (networking.firewall.trustedInterfaces, networking.nat).
    internal static bool IsAllowed(char c) => Ascii.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@';

    private static string? Fault(string text)
    {
        if (text.Length is 0 or > Longest)
            return "expected 1 to 15 characters, such as \"enp1s0\".";
        var bad = Ascii.FirstNot(text, IsAllowed);
        if (bad >= 0 && text[bad] is '*' or '+')
            return $"{Literal.At(text, bad)} is a wildcard, but one interface is expected. Write its full name, as \"ip link\" shows it.";
        if (bad >= 0)
            return $"{Literal.At(text, bad)} is not allowed. Write it as \"ip link\" shows it.";
        if (text is "." or ".." or "all" or "default")
            return "the word is reserved. Write the name that \"ip link\" shows.";
        return Ascii.All(text, Ascii.IsDigit) ? "digits alone are an interface's index. Write the name that \"ip link\" shows." : null;
    }
}
