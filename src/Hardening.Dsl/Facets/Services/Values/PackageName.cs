using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A package of nixpkgs: an attribute of <c>pkgs</c>, such as <c>cloudflared</c> or <c>python3Packages.pyyaml</c>.</summary>
/// <remarks>Parts of letters, digits, "_" and "-", with dots between them.</remarks>
public sealed record PackageName
{
    private PackageName(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a text, or says why it is not valid.</summary>
    /// <param name="text">For example <c>cloudflared</c>.</param>
    /// <param name="value">The value, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out PackageName? value, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= 200 } && text.Split('.').All(static part => part.Length > 0 && (Ascii.IsLetter(part[0]) || part[0] == '_') && Ascii.All(part, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-'))
            ? Verdict.Accept(new PackageName(text), out value, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid package: expected an attribute of pkgs, for example cloudflared or python3Packages.pyyaml.", out value, out problem);

    /// <summary>Takes a text.</summary>
    /// <param name="text">For example <c>cloudflared</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not valid.</exception>
    public static PackageName From(string text) => TryFrom(text, out var value, out var problem) ? value : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(PackageName value) => value.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
