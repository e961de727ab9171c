using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>What a service calls itself when it sends people to the login service, such as <c>immich</c>.</summary>
/// <remarks>1 to 100 letters, digits, "-", "_", "." and "~": those that stand for themselves in an address (RFC 3986), as Authelia asks.</remarks>
public sealed record OidcClientId
{
    private const int Longest = 100;

    private readonly string _text;

    private OidcClientId(string text) => _text = text;

    /// <summary>Takes a name, or says why the text is not valid.</summary>
    /// <param name="text">1 to 100 letters, digits, "-", "_", "." and "~".</param>
    /// <param name="id">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out OidcClientId? id, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= Longest } && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
            ? Verdict.Accept(new OidcClientId(text), out id, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid client name: expected 1 to {Longest} letters, digits, \"-\", \"_\", \".\" and \"~\", for example immich.", out id, out problem);

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to 100 letters, digits, "-", "_", "." and "~".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name of a client.</exception>
    public static OidcClientId From(string text) => TryFrom(text, out var id, out var problem) ? id : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(OidcClientId id) => id.ToString();

    /// <inheritdoc/>
    public override string ToString() => _text;
}
