namespace Hardening.Rules;

/// <summary>An SSH server that listens on an address the host does not have.</summary>
public sealed class ListensOnForeignAddress : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3007", Layer.Ssh, Severity.Error)
    {
        Title = "SSH is to listen on an address that the host does not have",
        Why = "The server cannot take the address: \"Cannot assign requested address\". Where it is the only one, no SSH server runs.",
        Fix = "Write one of the host's own addresses into ListenOn(...), or describe the address on its interface.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.Man("bind(2)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !host.Ssh.ListenAddresses.TryGet(out var addresses) || !NetworkReading.DescribesEveryAddress(host)
            || !host.Kernel.Sysctl(ListensTooEarly.Nonlocal).IsUnset) yield break;
        var nics = host.Network.Interfaces.Select(name => host.Network.Interface(name.Value)).ToArray();
        var own = nics.SelectMany(static nic => nic.Addresses.Select(static item => item.Value.Address.ToString()).Concat(nic.IPv6Addresses.Select(static item => item.Value.Address.ToString()))).ToArray();
        // An IPv6 address may come from a router unless all of them are described.
        var all6 = nics.Any(static nic => !nic.IPv6Addresses.IsEmpty);
        foreach (var foreign in addresses.Where(address => !own.Contains(address.ToString())
            && (address.V4 is { IsLoopback: false, IsUnspecified: false } || (all6 && address.V6 is { IsLoopback: false, IsUnspecified: false, IsLinkLocal: false, IsUniqueLocal: true }))))
        {
            yield return At(host.Ssh.ListenAddresses, own.Length == 0
                ? $"{host.Name} has no address {foreign} for SSH to listen on."
                : $"{host.Name} has no address {foreign} for SSH to listen on; its own {Words.Those(own.Length, "is", "are")} {Words.And(own)}.")
                .With(host.Network.Dhcp).Fix(new Edit.RemoveValue(host.Ssh.ListenAddresses.Origins[0], foreign));
        }
    }
}
