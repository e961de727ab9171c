using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Systems inside the host that share its kernel and nothing else: containers of systemd-nspawn.</summary>
public sealed class Containers : Facet<Containers>
{
    internal Containers(Place place) : base(place)
    {
    }

    /// <summary>Adds a container. Pass the result to calls that refer to it.</summary>
    /// <param name="name">1 to 63 lower-case letters, digits and hyphens; up to 11 keep the interface's name whole (<c>ve-name</c>).</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>containers.&lt;name&gt;</c>, started with the host. The host's Nix daemon, which NixOS shows to every container, stays out of its reach.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a container.</exception>
    public Container Add(string name, Action<Container>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Open(ContainersSettings.All, ContainerName.From, name, static place => new Container(place), describe ?? (static _ => { }));

    /// <summary>Sets a network aside that containers get their addresses from, two each: one for the host's end, one for theirs.</summary>
    /// <param name="network">For example <c>10.10.10.0/24</c>, which is enough for 126 containers.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Addresses are handed out in the order of the calls; those that the host, its networks or other containers have are left out.</remarks>
    /// <exception cref="SettingException"><paramref name="network"/> is not a valid network.</exception>
    public ContainerSubnet Subnet(string network, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Open(ContainersSettings.Subnets, IPv4Network.From, network, static place => new ContainerSubnet(place), static _ => { });
}
