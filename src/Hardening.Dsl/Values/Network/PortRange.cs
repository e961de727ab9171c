using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>Consecutive ports that are opened or used together, both ends included.</summary>
/// <remarks>
/// NixOS takes it as <c>{ from; to; }</c> in <c>networking.firewall.allowedTCPPortRanges</c>; nftables as <c>8000-8010</c>.
/// </remarks>
public sealed record PortRange
{
    private PortRange(Port first, Port last) => (First, Last) = (first, last);

    /// <summary>The lowest port.</summary>
    public Port First { get; }

    /// <summary>The highest port, itself included.</summary>
    public Port Last { get; }

    /// <summary>How many ports these are.</summary>
    public int Count => Last.Number - First.Number + 1;

    /// <summary>Whether the port is one of these.</summary>
    public bool Contains(Port port) => port.Number >= First.Number && port.Number <= Last.Number;

    /// <summary>Takes a range by its ends, or says why they make none.</summary>
    /// <param name="first">The lowest port, 1 to 65535.</param>
    /// <param name="last">The highest port, not below <paramref name="first"/>.</param>
    /// <param name="range">The range, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(int first, int last, [NotNullWhen(true)] out PortRange? range, [NotNullWhen(false)] out string? problem)
    {
        if (!Port.TryFrom(first, out var lowest, out problem) || !Port.TryFrom(last, out var highest, out problem))
            return Verdict.Refuse(problem, out range, out problem);
        return first <= last
            ? Verdict.Accept(new PortRange(lowest, highest), out range, out problem)
            : Verdict.Refuse($"The port range {lowest}-{highest} is reversed. Write {highest}-{lowest}.", out range, out problem);
    }

    /// <summary>Takes a range such as <c>8000-8010</c>, or says why the text is not valid.</summary>
    /// <param name="text">Two ports joined by a hyphen.</param>
    /// <param name="range">The range, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out PortRange? range, [NotNullWhen(false)] out string? problem)
    {
        var ends = (text ?? "").Split('-');
        if (ends.Length != 2 || !Ascii.TryPlainNumber(ends[0], int.MaxValue, out var first) || !Ascii.TryPlainNumber(ends[1], int.MaxValue, out var last))
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid port range: expected two ports with a hyphen, such as \"8000-8010\".", out range, out problem);
        return TryFrom(first, last, out range, out problem);
    }

    /// <summary>Takes a range by its ends.</summary>
    /// <param name="first">The lowest port, 1 to 65535.</param>
    /// <param name="last">The highest port, not below <paramref name="first"/>.</param>
    /// <exception cref="SettingException">An end is not a valid port, or they run backwards.</exception>
    public static PortRange From(int first, int last) =>
        TryFrom(first, last, out var range, out var problem)
            ? range
            : throw new SettingException(first is >= 1 and <= 65535 ? nameof(last) : nameof(first), problem);

    /// <summary>Takes a range such as <c>8000-8010</c>.</summary>
    /// <param name="text">Two ports joined by a hyphen.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no range of ports.</exception>
    public static PortRange From(string text) =>
        TryFrom(text, out var range, out var problem) ? range : throw new SettingException(nameof(text), problem);

    /// <summary>The text, such as <c>8000-8010</c>.</summary>
    public static implicit operator string(PortRange range) => range.ToString();

    /// <summary>The range as nftables writes it, such as <c>8000-8010</c>.</summary>
    public override string ToString() => $"{First}-{Last}";
}
