namespace Hardening;

/// <summary>An SSH server that listens on an address the host does not have.</summary>
public sealed class ListensOnForeignAddress : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3007", Layer.Ssh, Severity.Error)
    {
        Title = "SSH is to listen on an address that the host does not have",
        Why = "The server cannot take the address: \"Cannot assign requested address\". Where it is the only one, no SSH server runs.",
        Mend = "Write one of the host's own addresses into ListenOn(...), or describe the address on its interface.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.Man("bind(2)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !host.Ssh.ListenAddresses.TryGet(out var addresses) || !NetworkReading.DescribesEveryAddress(host)
            || !host.Kernel.Sysctl(ListensTooEarly.Nonlocal).IsUnset) yield break;
        var own = host.Network.Interfaces.SelectMany(name => host.Network.Interface(name.Value).Addresses).Select(static item => item.Value.Address).ToArray();
        foreach (var foreign in addresses.Where(address => address.V4 is { IsLoopback: false, IsUnspecified: false } four && !own.Contains(four)))
        {
            yield return At(host.Ssh.ListenAddresses, own.Length == 0
                ? $"{host.Name} has no address {foreign} for SSH to listen on."
                : $"{host.Name} has no address {foreign} for SSH to listen on; its own {Words.Those(own.Length, "is", "are")} {Words.And([.. own.Select(static address => address.ToString())])}.")
                .With(host.Network.Dhcp).Fix(new Edit.RemoveValue(host.Ssh.ListenAddresses.Origins[0], foreign));
        }
    }
}
