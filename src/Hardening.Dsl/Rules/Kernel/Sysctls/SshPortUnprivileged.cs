namespace Hardening.Rules;

/// <summary>Every user may take the port of the SSH server.</summary>
public sealed class SshPortUnprivileged : HostRule
{
    private const int StandardPort = 22;

    private static readonly SysctlKey Start = SysctlKey.Unlisted("net.ipv4.ip_unprivileged_port_start");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1319", Layer.Network, Severity.Warning)
    {
        Title = "Any user can bind the port of the SSH server",
        Why = "Privileged ports guarantee that root started the program that answers. With the limit below the SSH port, any user can listen there while sshd restarts and collect passwords.",
        Fix = "Set net.ipv4.ip_unprivileged_port_start to the lowest port that is needed, for example 80.",
        Threat = Threats.CredentialTheft,
        References = [Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (start, ssh, ports) = (host.Kernel.Sysctl(Start), host.Ssh.Enabled, host.Ssh.Ports);
        if (!ssh.Is(true) || ports.IsUnknown) yield break;
        var listening = ports.TryGet(out var stated) ? stated.Select(static port => (int)port).ToArray() : [StandardPort];
        if (listening.Where(port => port < 1024).DefaultIfEmpty(-1).Max() is var port && port >= 0 && start.IsNumber(n => n <= port))
            yield return At(start, $"{Start} = {start} allows any user to bind port {port}, the SSH port.").With(ssh).With(ports).FixBySetting(start, port + 1);
    }
}
