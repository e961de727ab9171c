namespace Hardening.Rules;

/// <summary>Two programs for one part of the network.</summary>
public sealed class NetworkProgramsCollide() : NixosAssertionRule("network")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8008", Layer.Network, Severity.Error)
    {
        Title = "Two programs configure the same part of the network",
        Why = "NetworkManager, systemd-networkd, dhcpcd, iwd, wpa_supplicant, systemd-resolved and resolvconf exclude each other in part. NixOS stops, or the programs overwrite each other and the host loses its network.",
        Fix = "Keep one program for each task and leave out the options of the other.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/networkmanager.nix"), Reference.NixosModule("tasks/network-interfaces-systemd.nix"), Reference.NixosModule("config/resolvconf.nix")],
    };
}
