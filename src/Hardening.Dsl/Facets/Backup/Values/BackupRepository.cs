using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>Where copies go, as restic writes it: a folder, or a server.</summary>
/// <remarks>restic manual, "Preparing a new repository". Without passwords: the text is in the world-readable store.</remarks>
public sealed record BackupRepository
{
    private static readonly string[] Schemes = ["rest:https://", "rest:http://", "sftp:", "s3:", "b2:", "azure:", "gs:", "swift:", "rclone:"];

    private BackupRepository(string text, AbsolutePath? folder) => (Text, Folder) = (text, folder);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The folder on the host itself, or null for a repository elsewhere.</summary>
    public AbsolutePath? Folder { get; }

    /// <summary>Reached without encryption on the way.</summary>
    public bool IsPlaintext => Text.StartsWith("rest:http://", StringComparison.Ordinal) || Text.StartsWith("s3:http://", StringComparison.Ordinal);

    /// <summary>Takes a repository, or says why the text is not valid.</summary>
    /// <param name="text">A folder, or a server with its scheme.</param>
    /// <param name="repository">The repository, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one; it never repeats a password.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out BackupRepository? repository, [NotNullWhen(false)] out string? problem)
    {
        if (text is { Length: > 0 } && text[0] == '/')
        {
            repository = AbsolutePath.TryFrom(text, out var folder, out problem) ? new(text, folder) : null;
            return repository is not null;
        }
        if (text is null || Array.Find(Schemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal) && text.Length > scheme.Length) is null)
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid restic repository: expected a folder such as \"/backup\", or a server such as \"rest:https://backup.example.org/\" or \"sftp:user@host:/path\".", out repository, out problem);
        if (HasPassword(text))
            return Verdict.Refuse("The repository contains a password, which every user of the host can read in the Nix store. Remove it, and pass it with Credentials(secret).", out repository, out problem);
        return Ascii.All(text, static c => Ascii.IsGraphic(c) && c is not ('"' or '\\' or '\'' or '%' or '$'))
            ? Verdict.Accept(new BackupRepository(text, null), out repository, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid restic repository: spaces, quotes, \"%\" and \"$\" are not allowed.", out repository, out problem);
    }

    /// <summary>Takes a repository.</summary>
    /// <param name="text">A folder, or a server with its scheme.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not valid, or holds a password.</exception>
    public static BackupRepository From(string text) => TryFrom(text, out var repository, out var problem) ? repository : throw new SettingException(nameof(text), problem);

    /// <inheritdoc/>
    public override string ToString() => Text;

    // scheme://user:password@host
    private static bool HasPassword(string text)
    {
        var authority = text.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0) return false;
        var rest = text.Substring(authority + 3).Split('/')[0];
        var at = rest.LastIndexOf('@');
        return at >= 0 && rest.Substring(0, at).IndexOf(':') >= 0;
    }
}
