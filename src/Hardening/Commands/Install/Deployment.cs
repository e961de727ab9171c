using Hardening.Nix.Output;

namespace Hardening.Commands.Install;

/// <summary>How the flake of a folder gets onto a host, as far as the description says.</summary>
internal sealed class Deployment(HostModel host, string folder)
{
    private const int SshPort = 22;

    private static readonly GroupName Wheel = GroupName.From("wheel");

    /// <summary>The host in the flake. With "path:", files count that git does not track.</summary>
    public string Flake => $"path:{Shell.Quote(Folder)}#{host.Name}";

    /// <summary>The output folder as a path that Nix takes for one.</summary>
    public string Folder { get; } = PathOf(folder.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/");

    /// <summary>Whether the program runs on the host itself: a switch anywhere else would turn that machine into this host.</summary>
    public bool IsHere => File.Exists("/etc/NIXOS") && string.Equals(Environment.MachineName, host.Name, StringComparison.OrdinalIgnoreCase);

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

    /// <summary>The command that brings the present description onto the host, and where it has to be typed: null for here.</summary>
    public (string Command, string? On) Switch => IsHere ? (Here, null)
        : Administrator is { } user ? ($"{Options}nixos-rebuild switch --flake {Flake} --target-host {user}@{Address} --sudo{Password}", null)
        : (Here, host.Name);

    private string Here => $"sudo nixos-rebuild switch --flake {Flake}";

    private string Options => Port == SshPort ? "" : $"NIX_SSHOPTS='-p {Port}' ";

    private string Password => host.Security.SudoPassword.Is(false) ? "" : " --ask-sudo-password";

    private static string PathOf(string folder) =>
        Path.IsPathRooted(folder) || folder is "." or ".." || folder.StartsWith("./", StringComparison.Ordinal) || folder.StartsWith("../", StringComparison.Ordinal) ? folder : "./" + folder;
}
