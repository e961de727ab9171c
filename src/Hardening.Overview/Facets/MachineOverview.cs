using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>What a host is called and built for.</summary>
internal sealed class MachineOverview : FacetOverview
{
    public override string Page => "machine";

    public override string Title => "Machine";

    public override string Module => "host.nix";

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, HostSettings.Keys);

    public override IEnumerable<Block> Introduction(HostView host)
    {
        if (!host.Model.Imports.IsEmpty)
            yield return new Block.Note($"The host imports {host.Model.Imports.Count().Of("module")} of your own. What can be read of them counts for protections and open ports; what cannot makes them unknown. Pages list facet calls and options set by path only.");
    }
}
