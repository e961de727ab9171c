namespace Hardening;

/// <summary>One algorithm that OpenSSH can be told to use, with what is known about it.</summary>
/// <remarks>
/// Which names exist: <c>ssh -Q</c> of OpenSSH 9.2, and the names inside the programs of 10.0 and 10.6 (2026-11). Ratings and releases
/// before 9.2: ssh-audit and project notes, not tried; a name first seen in 10.6 can be as old as 10.1.
/// </remarks>
public abstract record SshAlgorithm
{
    private protected SshAlgorithm(string name, SshRating rating, string since) => (Name, Rating, Since) = (name, rating, new Version(since));

    /// <summary>The name in sshd_config.</summary>
    public string Name { get; }

    /// <summary>How far it can be trusted today.</summary>
    public SshRating Rating { get; }

    /// <summary>The first OpenSSH that knows the name; an older sshd refuses a list that holds it.</summary>
    public Version Since { get; }

    /// <summary>The OpenSSH from which on a server no longer offers it by itself, or nothing while it still does.</summary>
    public Version? OffByDefaultSince { get; private protected init; }

    /// <summary>The OpenSSH that no longer knows the name; its sshd refuses a list that holds it.</summary>
    public Version? RemovedIn { get; private protected init; }

    /// <summary>Why it is rated so, or what to keep in mind.</summary>
    public string? Note { get; private protected init; }

    /// <summary>The name in sshd_config.</summary>
    public static implicit operator string(SshAlgorithm algorithm) => algorithm.Name;

    /// <summary>The name in sshd_config.</summary>
    public sealed override string ToString() => Name;
}
