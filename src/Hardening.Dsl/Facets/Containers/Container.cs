using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One container: a system of its own, with its own network, users and limits.</summary>
public sealed partial class Container : Facet<Container>
{
    internal Container(Place place) : base(place)
    {
    }

    /// <summary>The container that a handle refers to; not to be asked of a handle whose name is not known.</summary>
    internal static ContainerName NameOf(Container container) => (ContainerName)container.Place.Scope.Element!;

    /// <summary>Gives the container a private network: a veth pair to the host with these addresses.</summary>
    /// <param name="host">The address of the host's end, for example <c>10.10.10.2</c>, without a prefix length.</param>
    /// <param name="container">The address of the container's end.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: <c>containers.&lt;name&gt;.privateNetwork</c>, <c>hostAddress</c>, <c>localAddress</c>. Both are single addresses:
    /// with any other prefix length the routes that NixOS sets are refused and the container does not start.
    /// </remarks>
    /// <exception cref="SettingException">An address is not valid, or both are the same.</exception>
    public Container PrivateNetwork(string host, string container, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.Network, static pair => ContainerNetwork.Of(pair.host, pair.container), (host, container));

    /// <summary>Gives the container a private network, with the next two free addresses of a subnet.</summary>
    /// <param name="subnet">What <see cref="Containers.Subnet"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.privateNetwork</c>, <c>hostAddress</c>, <c>localAddress</c>.</remarks>
    public Container PrivateNetwork(ContainerSubnet subnet, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.Network, static from => ContainerNetwork.In(ContainerSubnet.NetworkOf(from)), subnet);

    /// <summary>Lets the container share the host's network: it sees every interface, and what listens on the host's loopback.</summary>
    /// <param name="because">Why it cannot have a private network.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.privateNetwork = false</c>. What its services offer to the network is opened in the host's firewall.</remarks>
    public Container HostNetwork(string because, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because).Set(ContainerSettings.Network, static _ => ContainerNetwork.Shared, because);

    /// <summary>Runs the container in a user namespace: its root is unprivileged on the host.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.privateUsers = "pick"</c>: systemd-nspawn picks an unused range of user ids.</remarks>
    public Container UserNamespace([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.UserNamespace, true);

    /// <summary>Leaves the host's Nix daemon within reach of the container, which can then build, and fill the host's disk.</summary>
    /// <param name="because">What needs it. Without a user namespace the container's root is a trusted user of that daemon, which is as good as root on the host.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: leaves <c>--inaccessible=/nix/var/nix/daemon-socket</c> out of <c>extraFlags</c>. Source: Nix manual, trusted-users.</remarks>
    public Container NixDaemon(string because, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because).Set(ContainerSettings.NixDaemon, static _ => true, because);

    /// <summary>Makes the container ephemeral: what it writes is lost when it stops.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.ephemeral</c>. Its journal is gone with it.</remarks>
    public Container Ephemeral([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.Ephemeral, true);

    /// <summary>Leaves it to a person to start the container, instead of starting it with the host.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.autoStart = false</c>. An upgrade does not restart it either.</remarks>
    public Container StartByHand([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ContainerSettings.AutoStart, false);

    /// <summary>States the release the container was first installed with, which decides the format of its existing data.</summary>
    /// <param name="release">The release of the first installation; the host's where it is not stated.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;.config.system.stateVersion</c>.</remarks>
    public Container StateVersion(NixosRelease release, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(HostSettings.StateVersion, release);

    /// <summary>Asks these servers for names inside the container, instead of those of the host.</summary>
    /// <param name="addresses">IPv4 or IPv6 addresses as they are reached from inside: 127.0.0.1 is the container itself.</param>
    /// <remarks>Host effect: <c>networking.nameservers</c> and <c>networking.useHostResolvConf = false</c> inside.</remarks>
    /// <exception cref="SettingException">An address is not valid.</exception>
    public Container NameServers(params ListOf<string> addresses) =>
        From(addresses).Add(NetworkSettings.NameServers, IpAddress.From, addresses);

    /// <summary>Describes what may come in to the container. Its services open their own ports.</summary>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>networking.firewall</c> inside. Without a private network the container has no firewall of its own either.</remarks>
    public Container Firewall(Action<Firewall> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(FirewallSettings.Enabled, true).Describe(static place => new Firewall(place), describe);
}
