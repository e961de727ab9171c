namespace Hardening.Rules;

/// <summary>An SSH server that listens on IPv6, on a host without it.</summary>
public sealed class ListenAddressWithIPv6Off : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3008", Layer.Ssh, Severity.Error)
    {
        Title = "SSH listens on an IPv6 address, but IPv6 is disabled",
        Why = "NixOS limits sshd to IPv4, and sshd refuses the configuration: the build fails, or the address is missing.",
        Fix = "Remove the IPv6 address from ListenOn(...), or leave out DisableIPv6().",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !host.Ssh.ListenAddresses.TryGet(out var addresses) || host.IPv6Off() is not { } off) yield break;
        foreach (var address in addresses.Where(static address => address.V6 is not null))
            yield return At(host.Ssh.ListenAddresses, $"SSH cannot listen on {address}: {host.Name} has no IPv6.").With(off)
                .Fix(new Edit.RemoveValue(host.Ssh.ListenAddresses.Origins[0], address));
    }
}
