namespace Hardening;

/// <summary>Which network a container is on: the host's, or one of its own.</summary>
public abstract record ContainerNetwork
{
    private ContainerNetwork()
    {
    }

    /// <summary>The host's network.</summary>
    internal static ContainerNetwork Shared { get; } = new OfTheHost();

    internal static ContainerNetwork In(IPv4Network subnet) => new FromSubnet(subnet);

    internal static ContainerNetwork Of(string host, string container) => new Cable(AddressPair.From(Address(host, nameof(host)), Address(container, nameof(container))));

    private static IPv4Address Address(string text, string parameter) =>
        IPv4Address.TryFrom(text, out var address, out var problem) ? address : throw new SettingException(parameter, problem);

    /// <summary>The host's network, with all its interfaces.</summary>
    public sealed record OfTheHost : ContainerNetwork
    {
        /// <inheritdoc/>
        public override string ToString() => "the host's network";
    }

    /// <summary>A cable to the host with addresses that somebody chose.</summary>
    /// <param name="Addresses">Its two ends.</param>
    public sealed record Cable(AddressPair Addresses) : ContainerNetwork
    {
        /// <inheritdoc/>
        public override string ToString() => Addresses.ToString();
    }

    /// <summary>A cable to the host with the next free addresses of a subnet.</summary>
    /// <param name="Network">The subnet.</param>
    public sealed record FromSubnet(IPv4Network Network) : ContainerNetwork
    {
        /// <inheritdoc/>
        public override string ToString() => $"the next addresses of {Network}";
    }
}
