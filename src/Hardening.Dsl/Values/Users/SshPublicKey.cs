using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Hardening;

/// <summary>The public half of a key with which somebody logs in over SSH: one line of a <c>.pub</c> file.</summary>
/// <remarks>
/// Type, key in base64, and a comment, each after one space (sshd(8), AUTHORIZED_KEYS FILE FORMAT). The key is decoded:
/// its own type must be the one before it, and its numbers must be possible ones, so that half a key pasted does not lock
/// anybody out. Options before the type are taken where the key opens an account (<see cref="Authorized"/>) and refused elsewhere;
/// DSA keys and certificates are refused, for sshd does not take them here. NixOS: <c>users.users.&lt;name&gt;.openssh.authorizedKeys.keys</c>.
/// </remarks>
public sealed record SshPublicKey
{
    private readonly string _algorithm;
    private readonly string _blob;

    private SshPublicKey(string algorithm, string blob, string comment, SshKeyBody body)
    {
        (_algorithm, _blob, Comment, Options) = (algorithm, blob, comment, Sequence.Of<string>([]));
        (KeyType, Bits) = (body.Type, body.Bits);
    }

    private SshPublicKey(SshPublicKey key, IEnumerable<string> options)
    {
        (_algorithm, _blob, Comment, Options) = (key._algorithm, key._blob, key.Comment, Sequence.Of(options));
        (KeyType, Bits) = (key.KeyType, key.Bits);
    }

    /// <summary>The algorithm of the key.</summary>
    public SshKeyType KeyType { get; }

    /// <summary>The length of the key in bits, as <c>ssh-keygen -l</c> counts it.</summary>
    public int Bits { get; }

    /// <summary>What stands behind the key, often whose it is; empty when there is nothing.</summary>
    public string Comment { get; }

    /// <summary>What the key may do on the account, as sshd(8) writes it: <c>restrict</c>, <c>command="..."</c>, <c>from="..."</c>; empty where nothing limits it.</summary>
    public Sequence<string> Options { get; }

    /// <summary>The key alone.</summary>
    internal SshPublicKey WithoutOptions => new(this, []);

    /// <summary>The only program that the key starts, or null.</summary>
    public string? Command => AuthorizedKeyOptions.ValueOf(Options, "command");

    /// <summary>The key forwards connections although it opens no shell, or transfers files inside sshd itself.</summary>
    internal bool WorksWithoutShell => Command?.Split(' ')[0] == "internal-sftp"
        || Options.Any(static option => option == "port-forwarding" || option.StartsWith("permitopen=", StringComparison.Ordinal)
            || option.StartsWith("permitlisten=", StringComparison.Ordinal) || option.StartsWith("tunnel=", StringComparison.Ordinal));

    /// <summary>The 32 bytes of an Ed25519 key, which stand last in its encoding (RFC 8709).</summary>
    internal byte[] Ed25519Point => [.. Convert.FromBase64String(_blob).Skip(19)];

    /// <summary>The private key never leaves a hardware token.</summary>
    public bool IsSecurityKey => KeyType is SshKeyType.SecurityKeyEd25519 or SshKeyType.SecurityKeyEcdsa;

    /// <summary>The fingerprint as sshd logs it, such as <c>SHA256:47DEQpj8…</c>: the same for the same key, whatever its comment.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = SHA256.Create();
            return "SHA256:" + Convert.ToBase64String(hash.ComputeHash(Convert.FromBase64String(_blob))).TrimEnd('=');
        }
    }

    /// <summary>Takes a public key, or says why the text is not valid.</summary>
    /// <param name="text">The line of a <c>.pub</c> file, without its line break.</param>
    /// <param name="key">The key, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one; it never repeats a private key.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out SshPublicKey? key, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        if (given.IndexOf("PRIVATE KEY", StringComparison.Ordinal) >= 0)
            return Verdict.Refuse("This is a private key, which must not be in a configuration: remove it, and create a new one if the file was shared. Use the line of the \".pub\" file.", out key, out problem);
        if (LineFault(given) is { } lineFault)
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid SSH public key: {lineFault}", out key, out problem);
        var parts = given.Split([' '], 3);
        var comment = parts.Length == 3 ? parts[2] : "";
        var fault = TypeFault(parts[0], given) ?? CommentFault(parts, comment);
        if (fault is not null)
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid SSH public key: {fault}", out key, out problem);
        return SshKeyBody.TryRead(parts[0], parts[1], out var body) is { } bodyFault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid SSH public key: {bodyFault}", out key, out problem)
            : Verdict.Accept(new SshPublicKey(parts[0], parts[1], comment, body), out key, out problem);
    }

    /// <summary>Takes a public key.</summary>
    /// <param name="text">The line of a <c>.pub</c> file, without its line break.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no public key that sshd takes.</exception>
    public static SshPublicKey From(string text) =>
        TryFrom(text, out var key, out var problem) ? key : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a public key with what it may do on the account before it.</summary>
    /// <param name="text">A line of <c>authorized_keys</c>, such as <c>restrict,command="nix-daemon --stdio" ssh-ed25519 AAAA…</c>.</param>
    /// <param name="key">The key, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryAuthorized(string? text, [NotNullWhen(true)] out SshPublicKey? key, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        var first = given.Split(' ')[0];
        if (LineFault(given) is not null || given.IndexOf("PRIVATE KEY", StringComparison.Ordinal) >= 0 || TypeFault(first, first) is null
            || !Array.Exists(given.Split(' '), SshKeyBody.IsKnown)) return TryFrom(text, out key, out problem);
        if (AuthorizedKeyOptions.Take(given, out var rest, out var options) is { } fault)
            return Verdict.Refuse($"{Literal.Show(text)} is not a valid line of authorized_keys: {fault}", out key, out problem);
        if (!TryFrom(rest, out var bare, out problem))
            return Verdict.Refuse(problem, out key, out problem);
        return Verdict.Accept(new SshPublicKey(bare, options), out key, out problem);
    }

    /// <inheritdoc cref="TryAuthorized"/>
    /// <exception cref="SettingException"><paramref name="text"/> is not a public key that sshd takes, or has an option that sshd does not know.</exception>
    public static SshPublicKey Authorized(string text) =>
        TryAuthorized(text, out var key, out var problem) ? key : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(SshPublicKey key) => key.ToString();

    /// <summary>The line for <c>authorized_keys</c>: options, type, key and comment.</summary>
    public override string ToString() =>
        $"{(Options.Count == 0 ? "" : $"{string.Join(",", Options)} ")}{_algorithm} {_blob}{(Comment.Length == 0 ? "" : $" {Comment}")}";

    private static string? LineFault(string text)
    {
        var bad = Printable.FirstNot(text);
        if (text.Length == 0)
            return "it is empty. Write the line of a \".pub\" file, such as \"ssh-ed25519 AAAA… name\".";
        if (bad < 0)
            return null;
        return text[bad] is '\n' or '\r'
            ? "it has a line break. Write one key on one line, without the line break at its end."
            : $"{Literal.At(text, bad)} is not allowed.";
    }

    private static string? TypeFault(string algorithm, string text)
    {
        if (SshKeyBody.IsKnown(algorithm))
            return null;
        if (algorithm == "ssh-dss")
            return "sshd does not accept DSA keys any more. Create one with \"ssh-keygen -t ed25519\".";
        if (algorithm.EndsWith("-cert-v01@openssh.com", StringComparison.Ordinal))
            return "it is a certificate. Use the file without \"-cert\" in its name.";
        return Array.Exists(text.Split(' '), SshKeyBody.IsKnown)
            ? "options precede the key. Write the key alone, from its type on."
            : $"{Literal.Show(algorithm)} is not a valid key type. Write the line of a \".pub\" file, such as \"ssh-ed25519 AAAA… name\".";
    }

    private static string? CommentFault(string[] parts, string comment)
    {
        if (parts.Length == 1 || parts[1].Length == 0)
            return "the key after the type is missing. Write the whole line of the \".pub\" file.";
        return parts.Length == 3 && comment.Trim().Length != comment.Length || parts.Length == 3 && comment.Length == 0
            ? "there are extra spaces around the comment. Write one before it, and none after it."
            : null;
    }
}
