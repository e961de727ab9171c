using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>What kind of key a server is given (ssh-keygen <c>-t</c>; NixOS <c>services.openssh.hostKeys.*.type</c>).</summary>
public sealed record HostKeyType
{
    private HostKeyType(string name, SshRating rating, params HostKeyAlgorithm[] algorithms) => (Name, Rating, Algorithms) = (name, rating, algorithms);

    /// <summary>Ed25519; short, fast and without a choice to get wrong.</summary>
    public static HostKeyType Ed25519 { get; } = new("ed25519", SshRating.Good, HostKeyAlgorithm.Ed25519);

    /// <summary>RSA; for old clients, with 3072 bits or more.</summary>
    public static HostKeyType Rsa { get; } = new("rsa", SshRating.Good, HostKeyAlgorithm.RsaSha512, HostKeyAlgorithm.RsaSha256);

    /// <summary>ECDSA on a NIST curve.</summary>
    public static HostKeyType Ecdsa { get; } = new("ecdsa", SshRating.Weak,
        HostKeyAlgorithm.EcdsaNistP256, HostKeyAlgorithm.EcdsaNistP384, HostKeyAlgorithm.EcdsaNistP521);

    /// <summary>All that OpenSSH 10 makes for a server.</summary>
    public static IReadOnlyList<HostKeyType> All { get; } = [Ed25519, Rsa, Ecdsa];

    /// <summary>The name for ssh-keygen.</summary>
    public string Name { get; }

    /// <summary>How far it can be trusted today.</summary>
    public SshRating Rating { get; }

    /// <summary>The algorithms that such a key can be used with.</summary>
    public IReadOnlyList<HostKeyAlgorithm> Algorithms { get; }

    /// <summary>Takes a kind of key by its name for ssh-keygen.</summary>
    /// <param name="raw"><c>ed25519</c>, <c>rsa</c> or <c>ecdsa</c>.</param>
    /// <param name="type">The kind, when the name is known.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out HostKeyType? type, [NotNullWhen(false)] out string? problem)
    {
        type = All.FirstOrDefault(one => one.Name == raw);
        problem = type is null ? $"\"{NameProblem.Visible(raw ?? "")}\" is not a valid host key type: expected ed25519, rsa or ecdsa." : null;
        return type is not null;
    }

    /// <summary>Takes a kind of key by its name for ssh-keygen.</summary>
    /// <param name="raw"><c>ed25519</c>, <c>rsa</c> or <c>ecdsa</c>.</param>
    /// <exception cref="SettingException">OpenSSH 10 makes no such key.</exception>
    public static HostKeyType From(string raw) =>
        TryFrom(raw, out var type, out var problem) ? type : throw new SettingException(nameof(raw), problem);

    /// <summary>The name for ssh-keygen.</summary>
    public static implicit operator string(HostKeyType type) => type.Name;

    /// <summary>The name for ssh-keygen.</summary>
    public override string ToString() => Name;
}
