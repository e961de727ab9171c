using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>Where mail for a person goes, such as <c>admin@example.org</c>.</summary>
/// <remarks>A part of letters, digits and ".!#$%&amp;'*+/=?^_`{|}~-", "@", and a domain (HTML standard, valid e-mail address).</remarks>
public sealed record EmailAddress
{
    private const string Special = ".!#$%&'*+/=?^_`{|}~-";

    private readonly string _text;

    private EmailAddress(string text) => _text = text;

    /// <summary>Takes an address, or says why the text is not valid.</summary>
    /// <param name="text">A name, "@" and a domain.</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var at = given.LastIndexOf('@');
        var isOne = at > 0 && Ascii.All(given.Substring(0, at), static c => Ascii.IsLetterOrDigit(c) || Special.IndexOf(c) >= 0)
            && DomainName.TryFrom(given.Substring(at + 1), out _, out _);
        return isOne
            ? Verdict.Accept(new EmailAddress(given), out address, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid mail address: expected a name, \"@\" and a domain, for example admin@example.org.", out address, out problem);
    }

    /// <summary>Takes an address.</summary>
    /// <param name="text">A name, "@" and a domain.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid mail address.</exception>
    public static EmailAddress From(string text) => TryFrom(text, out var address, out var problem) ? address : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(EmailAddress address) => address.ToString();

    /// <inheritdoc/>
    public override string ToString() => _text;
}
