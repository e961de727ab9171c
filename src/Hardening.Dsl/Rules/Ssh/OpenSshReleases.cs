namespace Hardening.Rules;

/// <summary>The OpenSSH that a release of NixOS brings.</summary>
internal static class OpenSshReleases
{
    private static readonly Version Least = new(10, 0);

    // NixOS's development branch had 10.3 in the middle of 2026, when 25.11 got its last update.
    private static readonly Version MostIn2511 = new(10, 3);

    /// <summary>Whether the release's sshd for certain does not know the name.</summary>
    public static bool Lacks(NixosRelease release, SshAlgorithm algorithm) =>
        (algorithm.RemovedIn is { } removed && removed <= Least) || (release == NixosRelease.V25_11 && algorithm.Since > MostIn2511);

    /// <summary>The algorithms that are listed, each with the call that lists it.</summary>
    public static IEnumerable<(SshAlgorithm Algorithm, string Kind, Origin Origin)> Listed(SshModel ssh) =>
        Of(ssh.KeyExchange, "key exchange").Concat(Of(ssh.Ciphers, "cipher")).Concat(Of(ssh.Macs, "message authentication code"));

    private static IEnumerable<(SshAlgorithm Algorithm, string Kind, Origin Origin)> Of<T>(Setting<Sequence<T>> list, string kind) where T : SshAlgorithm =>
        list.TryGet(out var algorithms) ? algorithms.Select(algorithm => ((SshAlgorithm)algorithm, kind, list.Origins[0])) : [];
}
