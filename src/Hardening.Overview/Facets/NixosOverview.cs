using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>Options that are set by their path, as they are.</summary>
internal sealed class NixosOverview : FacetOverview
{
    private const string Section = "Other options";

    public override string Page => "machine";

    public override string Title => "Other options of NixOS";

    public override string Module => "nixos.nix";

    public override IEnumerable<StatedSetting> Settings(HostView host) =>
        host.Model.Nixos.All.Certain.SelectMany(path => Stated(Section, path.ToString(), host.Model.Nixos.ValueOf(path), Text))
            .Select(static stated => stated with { Note = "claimed protections take it into account, open ports do not" });

    private static string Text(NixosValue value) => value switch
    {
        NixosValue.List list => string.Join(", ", list.Items.Select(Text)),
        NixosValue.Text(var text) => text,
        NixosValue.Attributes set => string.Join("; ", set.Members.Select(member => $"{member.Key} = {Text(member.Value)}")),
        _ => value.Describe(),
    };
}
