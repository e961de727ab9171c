namespace Hardening;

/// <summary>Programs of one's own that run as services.</summary>
public sealed class ServicesModel
{
    private readonly HostModel host;

    internal ServicesModel(HostModel host) => this.host = host;

    /// <summary>The services that are described.</summary>
    public SettingSet<ServiceName> All => host.Root.Get(ServiceKeys.Services);

    internal IEnumerable<SecretUse> SecretUses => All.Certain.SelectMany(service => Service(service).SecretUses);

    internal IEnumerable<StateItem> State => All.Certain.SelectMany(service => Service(service).State);

    /// <summary>One service.</summary>
    public ServiceModel Service(ServiceName name) => new(host, name);
}
