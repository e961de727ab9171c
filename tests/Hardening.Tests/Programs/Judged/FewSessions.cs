using Hardening;
using Hardening.Model;
using Hardening.Rules;

namespace Judged;

/// <summary>A rule of the user's own.</summary>
internal sealed class FewSessions : HostRule
{
    public override RuleInfo Info { get; } = new(Environment.GetEnvironmentVariable("OWN_ID") ?? "LAB0001", Layer.Ssh, Severity.Error)
    {
        Title = "A connection may open many sessions",
        Why = "Here nobody needs more than two.",
        Fix = "Call MaxSessions(2).",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sshd_config(5)")],
    };

    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (Environment.GetEnvironmentVariable("OWN_THROWS") is not null) throw new InvalidOperationException("no table"); // mark: throws
        if (host.Ssh.MaxSessions.Is(sessions => sessions > 2))
            yield return At(host.Ssh.MaxSessions, $"{host.Name} lets a connection open more than two sessions.");
    }
}
