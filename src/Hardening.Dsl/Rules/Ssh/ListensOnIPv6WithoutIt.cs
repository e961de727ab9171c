namespace Hardening.Rules;

/// <summary>An SSH server that listens on IPv6, on a host without it.</summary>
public sealed class ListensOnIPv6WithoutIt : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3008", Layer.Ssh, Severity.Error)
    {
        Title = "SSH is to listen on an IPv6 address, and IPv6 is switched off",
        Why = "NixOS then tells the server to use IPv4 alone, and the server refuses its own configuration: the build stops, or the address is missing.",
        Fix = "Take the IPv6 address out of ListenOn(...), or leave out DisableIPv6().",
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
