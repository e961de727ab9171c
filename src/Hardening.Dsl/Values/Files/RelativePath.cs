using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A file beside the emitted flake, such as <c>./hardware-configuration.nix</c>.</summary>
/// <remarks>
/// Begins with "./" and stays in the folder: a flake sees nothing outside of it. Letters, digits and "._+-" alone, which a
/// path in the Nix language can hold unquoted; the last part can name a path in the Nix store: no dot in front, 211 bytes
/// (Nix manual, "Store path").
/// </remarks>
public sealed record RelativePath
{
    private const int LongestName = 211;

    private readonly string _text;

    private RelativePath(string text) => _text = text;

    /// <summary>Takes a path, or says why the text is not valid.</summary>
    /// <param name="text">A path that begins with "./".</param>
    /// <param name="path">The path, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out RelativePath? path, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid path in the flake's folder: {fault}", out path, out problem)
            : Verdict.Accept(new RelativePath(text!), out path, out problem);

    /// <summary>Takes a path.</summary>
    /// <param name="text">A path that begins with "./".</param>
    /// <exception cref="SettingException"><paramref name="text"/> leaves the folder, or Nix cannot hold it.</exception>
    public static RelativePath From(string text) =>
        TryFrom(text, out var path, out var problem) ? path : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(RelativePath path) => path.ToString();

    /// <summary>The path as the Nix language writes it, from "./" on.</summary>
    public override string ToString() => _text;

    /// <summary>The path from the folder on, without "./".</summary>
    internal string BelowFolder => _text.Substring(2);

    private static string? Fault(string text)
    {
        if (text.Length > 0 && text[0] == '/')
            return "it is absolute. Copy the file beside the flake, and write it from \"./\" on.";
        var parts = text.Split('/');
        if (Array.IndexOf(parts, "..") >= 0)
            return "\"..\" leaves the flake's folder, which a flake cannot read. Copy the file into it.";
        if (parts.Length < 2 || parts[0] != ".")
            return "expected \"./\" at the start, such as \"./hardware-configuration.nix\".";
        foreach (var part in parts.Skip(1))
        {
            if (part is "" or ".")
                return "a part between two \"/\" is empty or \".\". Leave it out.";
            var bad = Ascii.FirstNot(part, c => Ascii.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '-');
            if (bad >= 0)
                return $"{Literal.At(part, bad)} is not allowed in a Nix path. Use letters, digits, \".\", \"_\", \"+\" and \"-\".";
        }
        var name = parts[parts.Length - 1];
        if (name[0] == '.')
            return "its last part begins with a dot, which the Nix store does not allow. Rename the file.";
        return name.Length > LongestName ? $"its last part is longer than the {LongestName} characters that the Nix store allows. Rename the file." : null;
    }
}
