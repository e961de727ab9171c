namespace Hardening.Rules;

/// <summary>A server that reaches back into the machines of those who log in.</summary>
public sealed class ClientOfferedToServer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3012", Layer.Ssh, Severity.Info)
    {
        Title = "A server asks for the screen or the key agent of those who log in",
        Why = "Whoever is root on the server can then watch and type on the client's screen, or log in elsewhere with the keys of the client's agent, as long as the connection stands.",
        Fix = "Leave out the call for X11; write AgentForwarding(false), and reach other hosts through this one with ProxyJump.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sshd_config(5)"), Reference.Man("ssh_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (screen, agent) = (host.Ssh.X11Forwarding, host.Ssh.AgentForwarding);
        if (!host.Ssh.Enabled.Is(true) || !host.Kind.Is(HostKind.Server)) yield break;
        if (screen.Is(true))
            yield return At(screen, $"Root on {host.Name} can reach the screen of whoever logs in with X11.").Fix(new Edit.Remove(screen.Origins[0]));
        if (agent.Is(true))
            yield return At(agent, $"Root on {host.Name} can use the key agent of whoever logs in with it.").Fix(new Edit.Replace(agent.Origins[0], "allow", "false"));
    }
}
