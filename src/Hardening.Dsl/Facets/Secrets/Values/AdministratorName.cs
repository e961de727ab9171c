using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>What an administrator is called in <c>secrets.nix</c> and in reports.</summary>
public sealed record AdministratorName
{
    private const int Longest = 64;

    private AdministratorName(string text) => Text = text;

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    /// <summary>Takes a name, or says why the text is not valid.</summary>
    /// <param name="text">1 to 64 letters, digits, "_", "-" and ".".</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out AdministratorName? name, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= Longest } && Ascii.IsLetterOrDigit(text[0]) && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            ? Verdict.Accept(new AdministratorName(text), out name, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid administrator name: expected 1 to {Longest} letters, digits, \"_\", \"-\" and \".\", starting with a letter or digit, for example admin.", out name, out problem);

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to 64 letters, digits, "_", "-" and ".".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name.</exception>
    public static AdministratorName From(string text) => TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The name as it is written.</summary>
    public static implicit operator string(AdministratorName name) => name.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
