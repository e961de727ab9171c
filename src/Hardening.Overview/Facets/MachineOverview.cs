using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>What a host is called and built for.</summary>
internal sealed class MachineOverview : FacetOverview
{
    public override string Page => "machine";

    public override string Title => "Machine";

    public override string Module => "host.nix";

    public override IEnumerable<StatedSetting> Settings(HostView host) => 
    [
        .. Declared(host, HostSettings.Keys),
        .. host.Nixos.Modules.Where(static module => module.IsCertain).Select(module =>
            new StatedSetting("Machine", module.Value.ToString(), host.Nixos.InputOf(module.Value).Reference.Match(static () => "", static reference => reference, static () => ""), [module.Origin])),
    ];

    public override IEnumerable<Block> Introduction(HostView host)
    {
        if (!host.Model.Imports.IsEmpty)
            yield return new Block.Note($"The host imports {host.Model.Imports.Count().Of("module")}. Settings that can be read from them count for protections and open ports; others are unknown. The pages list facet calls and options set by path only.");
        if (!host.Nixos.Modules.IsEmpty)
            yield return new Block.Note($"The host uses {host.Nixos.Modules.Count().Of("module")} of third-party flakes. {Changes(host)}");
    }

    private static string Changes(HostView host) =>
        host.Nixos.UnknownPrefixes.Where(static prefix => prefix.Module is not null).Select(static prefix => prefix.Path.Text).Distinct().ToArray() is { Length: > 0 } paths && !host.Nixos.IsEverythingUnknown
            ? $"As described, these only change {string.Join(", ", paths)}; protections and open ports that depend on that are unknown."
            : "These may set any option, so protections and open ports are unknown.";
}
