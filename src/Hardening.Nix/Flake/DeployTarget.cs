namespace Hardening.Nix.Flake;

/// <summary>How a host is reached to bring a new configuration onto it, as far as the description says.</summary>
internal sealed class DeployTarget(HostModel host)
{
    private const int SshPort = 22;

    private static readonly GroupName Wheel = GroupName.From("wheel");

    /// <summary>Where the host is reached: its first fixed address, else its name.</summary>
    public string Address => host.Network.Interfaces.Certain.SelectMany(name => host.Network.Interface(name).Addresses.Certain)
        .Select(static address => address.ToString().Split('/')[0]).FirstOrDefault() ?? host.Name;

    /// <summary>An account that logs in over SSH with a key and may become root; null where none is known.</summary>
    public UserName? Administrator => host.Ssh.Enabled.Is(true)
        ? host.Users.All.Certain.FirstOrDefault(name => host.Users.User(name) is var user && user.Groups.Certain.Contains(Wheel) && user.AuthorizedKeys.Certain.Any()
            && (host.Ssh.AllowUsers.IsEmpty || host.Ssh.AllowUsers.Certain.Contains(name)))
        : null;

    /// <summary>The port of the SSH server.</summary>
    public int Port => host.Ssh.Ports.TryGet(out var ports) && !ports.Any(static port => port.Number == SshPort) ? ports[0].Number : SshPort;

    /// <summary>Whether the port has to be named.</summary>
    public bool HasOtherPort => Port != SshPort;

    /// <summary>Whether sudo asks for a password.</summary>
    public bool SudoAsks => !host.Security.SudoPassword.Is(false);
}
