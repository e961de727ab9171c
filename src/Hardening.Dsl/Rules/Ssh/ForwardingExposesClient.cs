namespace Hardening.Rules;

/// <summary>A server that reaches back into the machines of those who log in.</summary>
public sealed class ForwardingExposesClient : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3012", Layer.Ssh, Severity.Info)
    {
        Title = "SSH server allows X11 or agent forwarding",
        Why = "While the connection is open, root on the server can watch and control the client's screen, or log in elsewhere with the keys of the client's agent.",
        Fix = "Leave out the X11 call; set AgentForwarding(false), and reach other hosts through this one with ProxyJump.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sshd_config(5)"), Reference.Man("ssh_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (screen, agent) = (host.Ssh.X11Forwarding, host.Ssh.AgentForwarding);
        if (!host.Ssh.Enabled.Is(true) || !host.Kind.Is(HostKind.Server)) yield break;
        if (screen.Is(true))
            yield return At(screen, $"Root on {host.Name} can control the screen of clients with X11 forwarding.").Fix(new Edit.Remove(screen.Origins[0]));
        if (agent.Is(true))
            yield return At(agent, $"Root on {host.Name} can use the keys of clients with agent forwarding.").Fix(new Edit.Replace(agent.Origins[0], "allow", "false"));
    }
}
