using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Hardening;

/// <summary>A file or folder of the host, named from the root: <c>/persist/etc/ssh</c>.</summary>
/// <remarks>
/// Begins with "/", and is written in one way: no ".", "..", "//" and no "/" at its end, so that equal paths are equal
/// texts and a rule that looks at a folder cannot be walked around. No control characters and none of <c>" $ `</c>. At most 4095 bytes, 255 in each
/// part (path_resolution(7), limits.h).
/// </remarks>
public sealed record AbsolutePath
{
    private const int LongestBytes = 4095;
    private const int LongestPartBytes = 255;
    private const string Store = "/nix/store";

    private readonly string _text;

    private AbsolutePath(string text) => _text = text;

    /// <summary>
    /// Lies in the Nix store, which every user and process of the host can read: no place for a secret (Nix manual, "Nix store").
    /// </summary>
    public bool IsInNixStore => IsAtOrBelow(_text, Store);

    /// <summary>Whether this is the other path, or is below it.</summary>
    public bool IsWithin(AbsolutePath folder) => IsAtOrBelow(_text, folder._text);

    /// <summary>Those of the paths that do not lie below another of them.</summary>
    internal static IEnumerable<AbsolutePath> Outermost(IEnumerable<AbsolutePath> paths)
    {
        var all = paths.Distinct().ToArray();
        return all.Where(path => !all.Any(other => other != path && path.IsWithin(other)));
    }

    /// <summary>Takes a path, or says why the text is not valid.</summary>
    /// <param name="text">A path that begins with "/".</param>
    /// <param name="path">The path, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out AbsolutePath? path, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid absolute path: {fault}", out path, out problem)
            : Verdict.Accept(new AbsolutePath(text!), out path, out problem);

    /// <summary>Takes a path.</summary>
    /// <param name="text">A path that begins with "/".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not absolute, or not in its one form.</exception>
    public static AbsolutePath From(string text) =>
        TryFrom(text, out var path, out var problem) ? path : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(AbsolutePath path) => path.ToString();

    /// <summary>The path, from the root on.</summary>
    public override string ToString() => _text;

    private static bool IsAtOrBelow(string path, string folder) =>
        path == folder || folder == "/" || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));

    private static string? Fault(string text)
    {
        if (text.Length == 0 || text[0] != '/')
        {
            return text.Length > 0 && text[0] == '~'
                ? "only shells expand \"~\". Write the home folder, such as \"/home/admin\"."
                : "expected \"/\" at the start, such as \"/var/lib\".";
        }
        var bad = Printable.FirstNot(text);
        if (bad >= 0)
            return $"{Literal.At(text, bad)} is not allowed.";
        // Some of NixOS's scripts put paths between double quotes, where a shell expands these; in attribute names, Nix does.
        bad = text.IndexOfAny(['"', '$', '`']);
        if (bad >= 0)
            return $"{Literal.At(text, bad)} has a meaning in Nix and in shells. Rename the file or folder.";
        if (text[text.Length - 1] is ' ')
            return "it ends with a space. Leave it out.";
        var parts = text.Split('/');
        if (text.Length > 1 && Array.FindIndex(parts, 1, static part => part is "" or "." or "..") > 0)
            return $"it has an empty, \".\" or \"..\" part. Write {Literal.Show(Normal(parts))}.";
        if (Encoding.UTF8.GetByteCount(text) > LongestBytes || Array.Exists(parts, static part => Encoding.UTF8.GetByteCount(part) > LongestPartBytes))
            return $"the kernel allows {LongestBytes} bytes, and {LongestPartBytes} between two \"/\".";
        return null;
    }

    private static string Normal(string[] parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (part == ".." && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            else if (part is not ("" or "." or ".."))
                kept.Add(part);
        }
        return "/" + string.Join("/", kept);
    }
}
