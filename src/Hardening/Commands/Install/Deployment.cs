using Hardening.Nix.Flake;
using Hardening.Nix.Output;

namespace Hardening.Commands.Install;

/// <summary>How the flake of a folder gets onto a host, as far as the description says.</summary>
internal sealed class Deployment(HostModel host, string folder)
{
    private readonly DeployTarget target = new(host);

    /// <summary>The host in the flake. With "path:", files count that git does not track.</summary>
    public string Flake => $"path:{Shell.Quote(Folder)}#{host.Name}";

    /// <summary>The output folder as a path that Nix takes for one.</summary>
    public string Folder { get; } = PathOf(folder.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/");

    /// <summary>Whether the program runs on the host itself: a switch anywhere else would turn that machine into this host.</summary>
    public bool IsHere => File.Exists("/etc/NIXOS") && string.Equals(Environment.MachineName, host.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="DeployTarget.Address"/>
    public string Address => target.Address;

    /// <inheritdoc cref="DeployTarget.Administrator"/>
    public UserName? Administrator => target.Administrator;

    /// <inheritdoc cref="DeployTarget.Port"/>
    public int Port => target.Port;

    /// <summary>The command that brings the present description onto the host, and where it has to be typed: null for here.</summary>
    public (string Command, string? On) Switch => IsHere ? (Here, null)
        : Administrator is { } user ? ($"{Options}nixos-rebuild switch --flake {Flake} --target-host {user}@{Address} --sudo{Password}", null)
        : (Here, host.Name);

    private string Here => $"sudo nixos-rebuild switch --flake {Flake}";

    private string Options => !target.HasOtherPort ? "" : $"NIX_SSHOPTS='-p {Port}' ";

    private string Password => target.SudoAsks ? " --ask-sudo-password" : "";

    private static string PathOf(string folder) =>
        Path.IsPathRooted(folder) || folder is "." or ".." || folder.StartsWith("./", StringComparison.Ordinal) || folder.StartsWith("../", StringComparison.Ordinal) ? folder : "./" + folder;
}
