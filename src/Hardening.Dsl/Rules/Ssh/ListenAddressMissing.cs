namespace Hardening.Rules;

/// <summary>An SSH server that listens on an address the host does not have.</summary>
public sealed class ListenAddressMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3007", Layer.Ssh, Severity.Error)
    {
        Title = "SSH listens on an address the host does not have",
        Why = "sshd fails to bind: \"Cannot assign requested address\". If it is the only address, no SSH server runs.",
        Fix = "Use one of the host's addresses in ListenOn(...), or add the address to its interface.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.Man("bind(2)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !host.Ssh.ListenAddresses.TryGet(out var addresses) || !NetworkReading.DescribesEveryAddress(host)
            || !host.Kernel.Sysctl(ListenAddressTooEarly.Nonlocal).IsUnset) yield break;
        var nics = host.Network.Interfaces.Select(name => host.Network.Interface(name.Value)).ToArray();
        var own = nics.SelectMany(static nic => nic.Addresses.Select(static item => item.Value.Address.ToString()).Concat(nic.IPv6Addresses.Select(static item => item.Value.Address.ToString()))).ToArray();
        // An IPv6 address may come from a router unless all of them are described.
        var all6 = nics.Any(static nic => !nic.IPv6Addresses.IsEmpty);
        foreach (var foreign in addresses.Where(address => !own.Contains(address.ToString())
            && (address.V4 is { IsLoopback: false, IsUnspecified: false } || (all6 && address.V6 is { IsLoopback: false, IsUnspecified: false, IsLinkLocal: false, IsUniqueLocal: true }))))
        {
            yield return At(host.Ssh.ListenAddresses, own.Length == 0
                ? $"{host.Name} does not have the SSH listen address {foreign}."
                : $"{host.Name} does not have the SSH listen address {foreign}; its own {Words.Those(own.Length, "is", "are")} {Words.And(own)}.")
                .With(host.Network.Dhcp).Fix(new Edit.RemoveValue(host.Ssh.ListenAddresses.Origins[0], foreign));
        }
    }
}
