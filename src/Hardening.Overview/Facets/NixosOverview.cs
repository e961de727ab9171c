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
            .Select(stated => IsSecret(host, stated.Name) ? stated with { Value = "hidden: a secret", Note = "it would be in the Nix store, which every account can read" } : stated);

    public override IEnumerable<Opening> Openings(HostView host) => PublishedPorts.Openings(host);

    public override IEnumerable<Listener> Listeners(HostView host) => KnownListeners.Of(host);

    /// <summary>Options whose value is a secret in the clear.</summary>
    public static IEnumerable<SetOption> Secrets(HostView host) => host.Options.All.Where(static option => option.Value is { } value && SecretOptions.Refusal(option.Path, value) is not null);

    private static bool IsSecret(HostView host, string path) =>
        host.Nixos.Definitions.Any(definition => definition.Path.Text == path && definition.Value.TryGet(out var value) && SecretOptions.Refusal(definition.Path, value) is not null);

    private static string Text(NixosValue value) => value switch
    {
        NixosValue.List list => string.Join(", ", list.Items.Select(Text)),
        NixosValue.Text(var text) => text,
        NixosValue.Attributes set => string.Join("; ", set.Members.Select(member => $"{member.Key} = {Text(member.Value)}")),
        _ => value.Describe(),
    };
}
