namespace Hardening.Model;

/// <summary>Programs that run as services.</summary>
public sealed partial class ServicesModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal ServicesModel(HostModel host) => (this.host, scope) = (host, host.Root);

    internal IEnumerable<SecretUse> SecretUses => All.Certain.SelectMany(service => Service(service).SecretUses);

    internal IEnumerable<StateItem> State => All.Certain.SelectMany(service => Service(service).State);

    /// <summary>One service.</summary>
    public ServiceModel Service(ServiceName name) => new(host, name);
}
