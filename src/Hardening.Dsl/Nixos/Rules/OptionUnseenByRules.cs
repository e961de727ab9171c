namespace Hardening;

/// <summary>An option set by its path, of a kind that rules judge where a facet sets it.</summary>
public sealed class OptionUnseenByRules : HostRule
{
    // Where an option stands, and the facet whose rules would look at it.
    private static readonly (NixosPath Path, string Facet)[] Judged =
    [
        (NixosPath.From("boot.blacklistedKernelModules"), nameof(Host.Kernel)),
        (NixosPath.From("boot.extraModprobeConfig"), nameof(Host.Kernel)),
        (NixosPath.From("boot.initrd.luks"), nameof(Host.Storage)),
        (NixosPath.From("boot.kernel"), nameof(Host.Kernel)),
        (NixosPath.From("boot.kernelModules"), nameof(Host.Kernel)),
        (NixosPath.From("boot.kernelPackages"), nameof(Host.Kernel)),
        (NixosPath.From("boot.kernelParams"), nameof(Host.Kernel)),
        (NixosPath.From("boot.loader"), nameof(Host.Boot)),
        (NixosPath.From("containers"), nameof(Server.Containers)),
        (NixosPath.From("fileSystems"), nameof(Host.Storage)),
        (NixosPath.From("networking.firewall"), nameof(Host.Firewall)),
        (NixosPath.From("networking.interfaces"), nameof(Host.Network)),
        (NixosPath.From("networking.nat"), nameof(Host.Network)),
        (NixosPath.From("networking.nftables"), nameof(Host.Firewall)),
        (NixosPath.From("security.lockKernelModules"), nameof(Host.Security)),
        (NixosPath.From("security.protectKernelImage"), nameof(Host.Security)),
        (NixosPath.From("security.sudo"), nameof(Host.Security)),
        (NixosPath.From("services.openssh"), nameof(Host.Ssh)),
        (NixosPath.From("system.autoUpgrade"), nameof(Host.Updates)),
        (NixosPath.From("users"), nameof(Host.Users)),
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

    private static string? FacetOf(NixosPath path) => Judged.FirstOrDefault(judged => path.IsWithin(judged.Path)).Facet;
}
