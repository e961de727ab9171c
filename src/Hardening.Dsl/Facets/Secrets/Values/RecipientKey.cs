using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A public key that secrets are encrypted to: one of age (<c>age1...</c>), or an SSH key of a type that age takes.</summary>
/// <remarks>
/// age(1) encrypts to <c>ssh-ed25519</c> and to <c>ssh-rsa</c> of 2048 bits and more, and to no other type of SSH key. Keys of age itself are
/// Bech32 with a checksum, which is looked at: a key that lost a character is refused here, and not when the host cannot decrypt.
/// </remarks>
public sealed record RecipientKey
{
    private const string AgePrefix = "age";
    private const int AgeKeyBytes = 32;
    private const int ShortestRsa = 2048;

    private readonly string text;

    private RecipientKey(string text, SshPublicKey? ssh) => (this.text, Ssh) = (text, ssh);

    /// <summary>The SSH key, or null when it is one of age.</summary>
    public SshPublicKey? Ssh { get; }

    /// <summary>
    /// The key as sops-nix decrypts with it: an Ed25519 key of SSH stands for the X25519 key of age that ssh-to-age makes of it.
    /// Null for RSA, for which there is none.
    /// </summary>
    public string? ForSops => Ssh is null ? text
        : Ssh.KeyType == SshKeyType.Ed25519 ? Bech32.Encode(AgePrefix, Curve25519.FromEdwards(Ssh.Ed25519Point))
        : null;

    /// <summary>Takes a public key, or says why the text is not valid.</summary>
    /// <param name="text">The line of a <c>.pub</c> file, or <c>age1...</c>.</param>
    /// <param name="key">The key, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one; it never repeats a private key.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out RecipientKey? key, [NotNullWhen(false)] out string? problem)
    {
        var given = text ?? "";
        if (given.StartsWith("AGE-SECRET-KEY-", StringComparison.OrdinalIgnoreCase))
            return Verdict.Refuse("This is an age private key, which must not be in a configuration: remove it, and create a new one if the file was shared. Use the public key that age-keygen -y prints.", out key, out problem);
        if (given.StartsWith("age1", StringComparison.Ordinal))
        {
            return Bech32.Holds(given, AgePrefix, AgeKeyBytes)
                ? Verdict.Accept(new RecipientKey(given, null), out key, out problem)
                : Verdict.Refuse($"{Literal.Show(text)} is not a valid age public key: a character is missing or wrong. Use the whole output of age-keygen -y.", out key, out problem);
        }
        if (!SshPublicKey.TryFrom(text, out var ssh, out problem)) return Verdict.Refuse(problem, out key, out problem);
        return Fault(ssh) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid recipient key: {fault}", out key, out problem)
            : Verdict.Accept(new RecipientKey(ssh.ToString(), ssh), out key, out problem);
    }

    /// <summary>Takes a public key.</summary>
    /// <param name="text">The line of a <c>.pub</c> file, or <c>age1...</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid public key that age encrypts to.</exception>
    public static RecipientKey From(string text) => TryFrom(text, out var key, out var problem) ? key : throw new SettingException(nameof(text), problem);

    /// <summary>The key as it is written.</summary>
    public static implicit operator string(RecipientKey key) => key.text;

    /// <inheritdoc/>
    public override string ToString() => text;

    private static string? Fault(SshPublicKey key) => key.KeyType switch
    {
        SshKeyType.Ed25519 => null,
        SshKeyType.Rsa when key.Bits >= ShortestRsa => null,
        SshKeyType.Rsa => $"age accepts RSA keys of {ShortestRsa} bits and more. Create a key with \"ssh-keygen -t ed25519\".",
        _ => "age accepts only ssh-ed25519 and ssh-rsa. Create a key with \"ssh-keygen -t ed25519\", or an age key with age-keygen.",
    };
}
