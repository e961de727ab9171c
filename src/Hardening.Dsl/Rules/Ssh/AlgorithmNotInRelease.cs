namespace Hardening.Rules;

/// <summary>An SSH algorithm that the server of the release does not know.</summary>
public sealed class AlgorithmNotInRelease : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3104", Layer.Ssh, Severity.Error)
    {
        Title = "SSH algorithm is not in this OpenSSH version",
        Why = "sshd refuses its whole configuration because of one unknown name. NixOS tests the configuration at build time, so the build fails.",
        Fix = "Remove the algorithm from the list; the finding says which versions have it.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), new("OpenSSH release notes", "https://www.openssh.org/releasenotes.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true)) yield break;
        foreach (var (algorithm, kind, origin) in OpenSshReleases.Listed(host.Ssh).Where(listed => OpenSshReleases.Lacks(host.Release, listed.Algorithm)))
        {
            yield return At(origin, $"OpenSSH on {host.Name} does not have the {kind} {algorithm}: {(algorithm.RemovedIn is { } removed ? $"it was removed in OpenSSH {removed}" : $"it was added in OpenSSH {algorithm.Since}")}.")
                .Fix(new Edit.RemoveValue(origin, algorithm));
        }
    }
}
