namespace Hardening.Rules;

/// <summary>An SSH algorithm that the server of the release does not know.</summary>
public sealed class AlgorithmOfOtherRelease : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3104", Layer.Ssh, Severity.Error)
    {
        Title = "SSH is given an algorithm that its version does not know",
        Why = "The server refuses its whole configuration for one name it does not know. NixOS tries the configuration while it builds, so the build stops.",
        Fix = "Take the name out of the list; the finding says which versions know it.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), new("OpenSSH release notes", "https://www.openssh.org/releasenotes.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true)) yield break;
        foreach (var (algorithm, kind, origin) in OpenSshReleases.Listed(host.Ssh).Where(listed => OpenSshReleases.Lacks(host.Release, listed.Algorithm)))
        {
            yield return At(origin, $"The sshd of {host.Name} does not know the {kind} {algorithm}: {(algorithm.RemovedIn is { } removed ? $"it was removed in OpenSSH {removed}" : $"it came with OpenSSH {algorithm.Since}")}.")
                .Fix(new Edit.RemoveValue(origin, algorithm));
        }
    }
}
