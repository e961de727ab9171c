using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How a connection is encrypted (sshd_config <c>Ciphers</c>).</summary>
/// <remarks>Sources: see <see cref="SshAlgorithm"/>.</remarks>
public sealed record Cipher : SshAlgorithm
{
    private Cipher(string name, SshRating rating, string since) : base(name, rating, since)
    {
    }

    /// <summary>ChaCha20 with Poly1305; fast without AES hardware.</summary>
    public static Cipher ChaCha20Poly1305 { get; } = new("chacha20-poly1305@openssh.com", SshRating.Good, "6.5")
    {
        Authenticates = true,
        Note = "needs strict key exchange (OpenSSH 9.6) on both sides against Terrapin",
    };

    /// <summary>AES-256 in GCM mode.</summary>
    public static Cipher Aes256Gcm { get; } = new("aes256-gcm@openssh.com", SshRating.Good, "6.2")
    {
        Authenticates = true,
    };

    /// <summary>AES-128 in GCM mode.</summary>
    public static Cipher Aes128Gcm { get; } = new("aes128-gcm@openssh.com", SshRating.Good, "6.2")
    {
        Authenticates = true,
    };

    /// <summary>AES-256 in counter mode.</summary>
    public static Cipher Aes256Ctr { get; } = new("aes256-ctr", SshRating.Acceptable, "3.7")
    {
        Note = "needs a MAC beside it, best an encrypt-then-MAC one",
    };

    /// <summary>AES-192 in counter mode.</summary>
    public static Cipher Aes192Ctr { get; } = new("aes192-ctr", SshRating.Acceptable, "3.7")
    {
        Note = "needs a MAC beside it, best an encrypt-then-MAC one",
    };

    /// <summary>AES-128 in counter mode.</summary>
    public static Cipher Aes128Ctr { get; } = new("aes128-ctr", SshRating.Acceptable, "3.7")
    {
        Note = "needs a MAC beside it, best an encrypt-then-MAC one",
    };

    /// <summary>AES-256 in CBC mode.</summary>
    public static Cipher Aes256Cbc { get; } = new("aes256-cbc", SshRating.Weak, "2.3")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "CBC; vulnerable to Terrapin with an encrypt-then-MAC one",
    };

    /// <summary>AES-192 in CBC mode.</summary>
    public static Cipher Aes192Cbc { get; } = new("aes192-cbc", SshRating.Weak, "2.3")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "CBC; vulnerable to Terrapin with an encrypt-then-MAC one",
    };

    /// <summary>AES-128 in CBC mode.</summary>
    public static Cipher Aes128Cbc { get; } = new("aes128-cbc", SshRating.Weak, "2.3")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "CBC; vulnerable to Terrapin with an encrypt-then-MAC one",
    };

    /// <summary>Triple DES in CBC mode.</summary>
    public static Cipher TripleDesCbc { get; } = new("3des-cbc", SshRating.Broken, "1.2")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "64-bit blocks (Sweet32)",
    };

    /// <summary>An old name of <see cref="Aes256Cbc"/>.</summary>
    public static Cipher RijndaelCbc { get; } = new("rijndael-cbc@lysator.liu.se", SshRating.Weak, "2.3")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(9, 2),
        Note = "removed in 9.2 at the latest",
    };

    /// <summary>RC4.</summary>
    public static Cipher Arcfour { get; } = new("arcfour", SshRating.Broken, "2.1")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "RC4",
    };

    /// <summary>RC4 with a 128-bit key.</summary>
    public static Cipher Arcfour128 { get; } = new("arcfour128", SshRating.Broken, "4.2")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "RC4",
    };

    /// <summary>RC4 with a 256-bit key.</summary>
    public static Cipher Arcfour256 { get; } = new("arcfour256", SshRating.Broken, "4.2")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "RC4",
    };

    /// <summary>Blowfish in CBC mode.</summary>
    public static Cipher BlowfishCbc { get; } = new("blowfish-cbc", SshRating.Broken, "1.2")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "64-bit blocks",
    };

    /// <summary>CAST-128 in CBC mode.</summary>
    public static Cipher Cast128Cbc { get; } = new("cast128-cbc", SshRating.Broken, "2.1")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "64-bit blocks",
    };

    /// <summary>All that any OpenSSH up to 10.6 knows, in no order of preference.</summary>
    public static IReadOnlyList<Cipher> All { get; } =
    [
        ChaCha20Poly1305, Aes256Gcm, Aes128Gcm, Aes256Ctr, Aes192Ctr, Aes128Ctr, Aes256Cbc, Aes192Cbc, Aes128Cbc, TripleDesCbc,
        RijndaelCbc, Arcfour, Arcfour128, Arcfour256, BlowfishCbc, Cast128Cbc,
    ];

    /// <summary>Whether it protects the data against changes too, so that no <see cref="Mac"/> is used beside it.</summary>
    public bool Authenticates { get; private init; }

    /// <summary>Takes the name of a cipher that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>aes256-gcm@openssh.com</c>.</param>
    /// <param name="algorithm">The cipher, when the name is known.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out Cipher? algorithm, [NotNullWhen(false)] out string? problem)
    {
        algorithm = null;
        problem = raw == "none" ? "\"none\" sends everything unencrypted, and sshd refuses it. Use aes256-gcm@openssh.com." : null;
        return problem is null && SshNames.TryFind(raw, "cipher", All, out algorithm, out problem);
    }

    /// <summary>Takes the name of a cipher that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>aes256-gcm@openssh.com</c>.</param>
    /// <exception cref="SettingException">OpenSSH 10 does not know the name.</exception>
    public static Cipher From(string raw) =>
        TryFrom(raw, out var algorithm, out var problem) ? algorithm : throw new SettingException(nameof(raw), problem);
}
