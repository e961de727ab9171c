using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;
using Hardening.Nix.Output;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Flake;

/// <summary>Turns a fleet into the files of a flake.</summary>
public static class FlakeEmitter
{
    /// <summary>The files of the flake: <c>flake.nix</c>, and for each host one module per facet it describes and one that joins them.</summary>
    public static IReadOnlyList<OutputFile> Emit(FleetModel fleet)
    {
        var hosts = fleet.Hosts.AsParallel().AsOrdered().Select(host => (Host: host, Modules: HostModules.Of(host))).ToArray();
        return
        [
            Rendered.File("flake.nix", FlakeFile.Of(fleet, [.. hosts.Select(h => (h.Host, h.Modules.Facets))])),
            .. hosts.SelectMany(h => h.Modules.Files),
        ];
    }
}
