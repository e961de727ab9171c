using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>What a host is called and built for.</summary>
internal sealed class MachineOverview : FacetOverview
{
    private const string Section = "Machine";

    public override string Page => "machine";

    public override string Title => "Machine";

    public override string Module => "host.nix";

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var model = host.Model;
        return
        [
            .. Stated(Section, "kind", model.Kind, static kind => kind.ToString().ToLowerInvariant()),
            .. Stated(Section, "first installed as NixOS", model.StateVersion, static release => release.Number()),
            .. Stated(Section, "processor", model.Architecture, static architecture => architecture == Architecture.Arm64 ? "64-bit ARM" : "x86-64"),
            .. Stated(Section, "modules of your own", model.Imports, static path => path.ToString()).Select(stated => stated with { Note = "what they set is not in this overview" }),
        ];
    }

    public override IEnumerable<Block> Introduction(HostView host)
    {
        if (!host.Model.Imports.IsEmpty)
            yield return new Block.Note($"The host imports {host.Model.Imports.Count().Of("module")} of your own, whose settings no page of this overview knows.");
    }
}
