using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>What tells a host apart to ZFS: eight hexadecimal digits, such as <c>4f6a1c2e</c>.</summary>
/// <remarks>Lower case, and not all zeros. Source: NixOS option <c>networking.hostId</c>, hostid(1).</remarks>
public sealed record HostId
{
    private HostId(string text) => Text = text;

    /// <summary>The digits.</summary>
    public string Text { get; }

    /// <summary>Takes an id, or says why the text is not one.</summary>
    /// <param name="text">Eight hexadecimal digits.</param>
    /// <param name="id">The id, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out HostId? id, [NotNullWhen(false)] out string? problem) =>
        text is { Length: 8 } && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) && text != "00000000"
            ? Verdict.Accept(new HostId(text), out id, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid host id: expected eight hexadecimal digits in lower case, such as \"4f6a1c2e\".", out id, out problem);

    /// <summary>Takes an id.</summary>
    /// <param name="text">Eight hexadecimal digits.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not an id.</exception>
    public static HostId From(string text) => TryFrom(text, out var id, out var problem) ? id : throw new SettingException(nameof(text), problem);

    /// <summary>The digits.</summary>
    public static implicit operator string(HostId id) => id.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
