namespace Hardening;

/// <summary>An option set by its path, of a kind that rules judge where a facet sets it.</summary>
public sealed class OptionUnseenByRules : HostRule
{
    // Where an option stands, and the facet whose rules would look at it. A longer path says it better than a shorter one.
    private static readonly (string Path, string Facet)[] Judged =
    [
        ("boot.blacklistedKernelModules", nameof(Host.Kernel)),
        ("boot.extraModprobeConfig", nameof(Host.Kernel)),
        ("boot.initrd.luks", nameof(Host.Storage)),
        ("boot.kernel", nameof(Host.Kernel)),
        ("boot.kernelModules", nameof(Host.Kernel)),
        ("boot.kernelPackages", nameof(Host.Kernel)),
        ("boot.kernelParams", nameof(Host.Kernel)),
        ("boot.loader", nameof(Host.Boot)),
        ("containers", nameof(Server.Containers)),
        ("fileSystems", nameof(Host.Storage)),
        ("networking.firewall", nameof(Host.Firewall)),
        ("networking.interfaces", nameof(Host.Network)),
        ("networking.nat", nameof(Host.Network)),
        ("networking.nftables", nameof(Host.Firewall)),
        ("security.lockKernelModules", nameof(Host.Security)),
        ("security.protectKernelImage", nameof(Host.Security)),
        ("security.sudo", nameof(Host.Security)),
        ("services.openssh", nameof(Host.Ssh)),
        ("system.autoUpgrade", nameof(Host.Updates)),
        ("users", nameof(Host.Users)),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7402", Layer.Options, Severity.Info)
    {
        Title = "No rule judges an option that is set by its path",
        Why = "Rules and the overview look at what facets say. An option that is set by its path wins over them: a protection they count as there may be off, and nothing else says so.",
        Mend = "Set it with the facet's own call where there is one. Where there is none, look at the option yourself, and accept this with what you found.",
        Threat = Threats.FalseConfidence,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var option in host.Nixos.All)
            if (option.IsCertain && FacetOf(option.Value) is { } facet)
                yield return At(option.Origin, $"No rule judges {option.Value}: it is set by its path, and wins over what {facet} says of it.");
    }

    private static string? FacetOf(NixosPath path) => Judged.FirstOrDefault(judged => IsAt(path.Text, judged.Path)).Facet;

    private static bool IsAt(string option, string path) =>
        option.StartsWith(path, StringComparison.Ordinal) && (option.Length == path.Length || option[path.Length] == '.');
}
