using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How a connection notices changed data (sshd_config <c>MACs</c>), where the cipher does not do it.</summary>
/// <remarks>Sources: see <see cref="SshAlgorithm"/>.</remarks>
public sealed record Mac : SshAlgorithm
{
    private Mac(string name, SshRating rating, string since) : base(name, rating, since)
    {
    }

    /// <summary>HMAC with SHA-512 over the encrypted data.</summary>
    public static Mac HmacSha512Etm { get; } = new("hmac-sha2-512-etm@openssh.com", SshRating.Good, "6.2")
    {
        EncryptThenMac = true,
    };

    /// <summary>HMAC with SHA-256 over the encrypted data.</summary>
    public static Mac HmacSha256Etm { get; } = new("hmac-sha2-256-etm@openssh.com", SshRating.Good, "6.2")
    {
        EncryptThenMac = true,
    };

    /// <summary>UMAC with a 128-bit tag over the encrypted data.</summary>
    public static Mac Umac128Etm { get; } = new("umac-128-etm@openssh.com", SshRating.Good, "6.2")
    {
        EncryptThenMac = true,
    };

    /// <summary>HMAC with SHA-512.</summary>
    public static Mac HmacSha512 { get; } = new("hmac-sha2-512", SshRating.Acceptable, "5.9")
    {
        Note = "encrypt-and-MAC",
    };

    /// <summary>HMAC with SHA-256.</summary>
    public static Mac HmacSha256 { get; } = new("hmac-sha2-256", SshRating.Acceptable, "5.9")
    {
        Note = "encrypt-and-MAC; often the only strong one of old devices",
    };

    /// <summary>UMAC with a 128-bit tag.</summary>
    public static Mac Umac128 { get; } = new("umac-128@openssh.com", SshRating.Acceptable, "6.2")
    {
        Note = "encrypt-and-MAC",
    };

    /// <summary>UMAC with a 64-bit tag over the encrypted data.</summary>
    public static Mac Umac64Etm { get; } = new("umac-64-etm@openssh.com", SshRating.Weak, "6.2")
    {
        EncryptThenMac = true,
        Note = "64-bit tag",
    };

    /// <summary>UMAC with a 64-bit tag.</summary>
    public static Mac Umac64 { get; } = new("umac-64@openssh.com", SshRating.Weak, "4.7")
    {
        Note = "64-bit tag",
    };

    /// <summary>HMAC with SHA-1 over the encrypted data.</summary>
    public static Mac HmacSha1Etm { get; } = new("hmac-sha1-etm@openssh.com", SshRating.Weak, "6.2")
    {
        EncryptThenMac = true,
        Note = "SHA-1",
    };

    /// <summary>HMAC with SHA-1.</summary>
    public static Mac HmacSha1 { get; } = new("hmac-sha1", SshRating.Weak, "2.1")
    {
        Note = "SHA-1",
    };

    /// <summary>HMAC with SHA-1, cut to 96 bits.</summary>
    public static Mac HmacSha1Short { get; } = new("hmac-sha1-96", SshRating.Broken, "2.5")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "SHA-1, 96-bit tag",
    };

    /// <summary>HMAC with SHA-1, cut to 96 bits, over the encrypted data.</summary>
    public static Mac HmacSha1ShortEtm { get; } = new("hmac-sha1-96-etm@openssh.com", SshRating.Broken, "6.2")
    {
        EncryptThenMac = true,
        OffByDefaultSince = new Version(6, 7),
        Note = "SHA-1, 96-bit tag",
    };

    /// <summary>HMAC with MD5.</summary>
    public static Mac HmacMd5 { get; } = new("hmac-md5", SshRating.Broken, "2.1")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "MD5",
    };

    /// <summary>HMAC with MD5 over the encrypted data.</summary>
    public static Mac HmacMd5Etm { get; } = new("hmac-md5-etm@openssh.com", SshRating.Broken, "6.2")
    {
        EncryptThenMac = true,
        OffByDefaultSince = new Version(6, 7),
        Note = "MD5",
    };

    /// <summary>HMAC with MD5, cut to 96 bits.</summary>
    public static Mac HmacMd5Short { get; } = new("hmac-md5-96", SshRating.Broken, "2.5")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "MD5, 96-bit tag",
    };

    /// <summary>HMAC with MD5, cut to 96 bits, over the encrypted data.</summary>
    public static Mac HmacMd5ShortEtm { get; } = new("hmac-md5-96-etm@openssh.com", SshRating.Broken, "6.2")
    {
        EncryptThenMac = true,
        OffByDefaultSince = new Version(6, 7),
        Note = "MD5, 96-bit tag",
    };

    /// <summary>HMAC with RIPEMD-160.</summary>
    public static Mac HmacRipemd160 { get; } = new("hmac-ripemd160", SshRating.Broken, "2.5")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "RIPEMD-160",
    };

    /// <summary>HMAC with RIPEMD-160 under an older name.</summary>
    public static Mac HmacRipemd160OpenSsh { get; } = new("hmac-ripemd160@openssh.com", SshRating.Broken, "2.1")
    {
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "RIPEMD-160",
    };

    /// <summary>HMAC with RIPEMD-160 over the encrypted data.</summary>
    public static Mac HmacRipemd160Etm { get; } = new("hmac-ripemd160-etm@openssh.com", SshRating.Broken, "6.2")
    {
        EncryptThenMac = true,
        OffByDefaultSince = new Version(6, 7),
        RemovedIn = new Version(7, 6),
        Note = "RIPEMD-160",
    };

    /// <summary>HMAC with SHA-256, cut to 96 bits.</summary>
    public static Mac HmacSha256Short { get; } = new("hmac-sha2-256-96", SshRating.Broken, "5.9")
    {
        RemovedIn = new Version(6, 1),
        Note = "96-bit tag",
    };

    /// <summary>HMAC with SHA-512, cut to 96 bits.</summary>
    public static Mac HmacSha512Short { get; } = new("hmac-sha2-512-96", SshRating.Broken, "5.9")
    {
        RemovedIn = new Version(6, 1),
        Note = "96-bit tag",
    };

    /// <summary>All that any OpenSSH up to 10.6 knows, in no order of preference.</summary>
    public static IReadOnlyList<Mac> All { get; } =
    [
        HmacSha512Etm, HmacSha256Etm, Umac128Etm, HmacSha512, HmacSha256, Umac128, Umac64Etm, Umac64, HmacSha1Etm, HmacSha1,
        HmacSha1Short, HmacSha1ShortEtm, HmacMd5, HmacMd5Etm, HmacMd5Short, HmacMd5ShortEtm, HmacRipemd160, HmacRipemd160OpenSsh,
        HmacRipemd160Etm, HmacSha256Short, HmacSha512Short,
    ];

    /// <summary>Whether it covers the encrypted data, so that nothing is decrypted before it is checked.</summary>
    public bool EncryptThenMac { get; private init; }

    /// <summary>Takes the name of a message authentication code that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>hmac-sha2-512-etm@openssh.com</c>.</param>
    /// <param name="algorithm">The message authentication code, when the name is known.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out Mac? algorithm, [NotNullWhen(false)] out string? problem) =>
        SshNames.TryFind(raw, "message authentication code", All, out algorithm, out problem);

    /// <summary>Takes the name of a message authentication code that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>hmac-sha2-512-etm@openssh.com</c>.</param>
    /// <exception cref="SettingException">OpenSSH 10 does not know the name.</exception>
    public static Mac From(string raw) =>
        TryFrom(raw, out var algorithm, out var problem) ? algorithm : throw new SettingException(nameof(raw), problem);
}
