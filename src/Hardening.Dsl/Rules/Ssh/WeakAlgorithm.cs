namespace Hardening.Rules;

/// <summary>An SSH algorithm against which attacks are known, or nearly.</summary>
public sealed class WeakAlgorithm : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3103", Layer.Ssh, Severity.Warning)
    {
        Title = "SSH offers an algorithm that is broken or weak",
        Why = "Client and server use the first algorithm of the client's list that the server also has, so a broken one at the end of the list is still used by clients that ask for it. One that is not broken but has little margin is reported as info.",
        Fix = "Remove it from the list; the finding names it.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Man("sshd_config(5)"), new("ssh-audit", "https://github.com/jtesta/ssh-audit")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true)) yield break;
        foreach (var (algorithm, kind, origin) in OpenSshReleases.Listed(host.Ssh))
        {
            if (algorithm.Rating < SshRating.Weak || OpenSshReleases.Lacks(host.Release, algorithm)) continue;
            var finding = At(origin, $"The {kind} {algorithm} is {(algorithm.Rating == SshRating.Broken ? "broken" : "weak")}{(algorithm.Note is null ? "" : $": {algorithm.Note}")}.")
                .Fix(new Edit.RemoveValue(origin, algorithm));
            yield return algorithm.Rating == SshRating.Broken ? finding : finding.As(Severity.Info);
        }
    }
}
