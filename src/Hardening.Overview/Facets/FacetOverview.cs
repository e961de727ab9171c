using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Facets;

/// <summary>What one facet of a host has to say in the overview. To add one, derive from this and name it in <see cref="All"/>.</summary>
internal abstract class FacetOverview
{
    /// <summary>All of them, in the order of the pages.</summary>
    public static IReadOnlyList<FacetOverview> All { get; } =
    [
        new MachineOverview(),
        new HardwareOverview(),
        new KernelOverview(),
        new NetworkOverview(),
        new FirewallOverview(),
        new WirelessOverview(),
        new SshOverview(),
        new UsersOverview(),
        new SecurityOverview(),
        new SecretsOverview(),
        new ServicesOverview(),
        new SystemdOverview(),
        new ContainersOverview(),
        new StorageOverview(),
        new BootOverview(),
        new BackupOverview(),
        new UpdatesOverview(),
        new TimeOverview(),
        new NixosOverview(),
    ];

    /// <summary>The page it stands on, for example <c>kernel</c>; several facets may share one.</summary>
    public abstract string Page { get; }

    /// <summary>The facet's name for people.</summary>
    public abstract string Title { get; }

    /// <summary>The file its settings are emitted to, for example <c>kernel.nix</c>.</summary>
    public abstract string Module { get; }

    /// <summary>All files its settings are emitted to.</summary>
    public virtual IEnumerable<string> Modules(HostView host) => [Module];

    /// <summary>Claims whose settings are all there. Whether a rule refutes them is asked elsewhere.</summary>
    public virtual IEnumerable<Measure> Measures(HostView host) => [];

    /// <summary>Claims that are made in part only.</summary>
    public virtual IEnumerable<FailedClaim> Failed(HostView host) => [];

    /// <summary>Everything the description says of the facet: the tables of its page, and what a comparison compares.</summary>
    public virtual IEnumerable<StatedSetting> Settings(HostView host) => [];

    /// <summary>Ports that the packet filter lets in because of this facet.</summary>
    public virtual IEnumerable<Opening> Openings(HostView host) => [];

    /// <summary>Programs of this facet that wait for connections.</summary>
    public virtual IEnumerable<Listener> Listeners(HostView host) => [];

    /// <summary>Connections to the outside that this facet makes the host open.</summary>
    public virtual IEnumerable<OutboundPath> Outbound(HostView host) => [];

    /// <summary>Ways from one process to another inside the host.</summary>
    public virtual IEnumerable<InnerPath> Behind(HostView host) => [];

    /// <summary>Cells of the table that compares hosts.</summary>
    public virtual IEnumerable<Feature> Features(HostView host) => [];

    /// <summary>What the page says before its tables.</summary>
    public virtual IEnumerable<Block> Introduction(HostView host) => [];

    /// <summary>What the page says of one section before its table.</summary>
    public virtual IEnumerable<Block> Before(HostView host, string section) => [];

    /// <summary>The settings that are stated, each as it is declared.</summary>
    protected static IEnumerable<StatedSetting> Declared(HostView host, IReadOnlyList<SettingKey> settings) =>
        settings.SelectMany(setting => Declared(host.Model.Root, setting, null));

    /// <summary>A setting as it is declared, named with the element it belongs to.</summary>
    internal static IEnumerable<StatedSetting> Declared(ModelScope scope, SettingKey setting, string? element) => Declared(scope, setting, element, null);

    /// <summary>The settings of an element that has a section of its own.</summary>
    internal static IEnumerable<StatedSetting> Declared(ModelScope scope, IReadOnlyList<SettingKey> settings, string section, string? element = null) =>
        settings.SelectMany(setting => Declared(scope, setting, element, section));

    private static IEnumerable<StatedSetting> Declared(ModelScope scope, SettingKey setting, string? element, string? within)
    {
        Func<object, string>? say = setting.Option is { } option ? option.Codec.Say : setting.Shown;
        if (say is null) return [];
        var section = within ?? setting.Option?.Section ?? setting.Section;
        var name = element is null ? setting.Says : setting.Option is { IsElement: true } ? element : $"{element}: {setting.Says}";
        switch (setting.Kind)
        {
            case SettingKind.Family:
                return scope.Elements(setting).SelectMany(item => setting.Elements.SelectMany(inner =>
                    Declared(scope.In(setting, item.Value), inner, $"{(element is null ? "" : $"{element}, ")}{setting.Says} {say(item.Value)}", within)));
            case SettingKind.Set:
                var items = scope.Elements(setting).ToArray();
                return items.Length == 0 ? []
                    : [new(section, name, string.Join(", ", items.Select(item => say(item.Value))), [.. items.Select(static item => item.Origin).Distinct()])];
            default:
                return scope.Scalar(setting) is { Value: { } value } scalar ? [new(section, name, say(value), scalar.Origins)] : [];
        }
    }

    protected static StatedSetting Stated<T>(string section, string name, string value, Setting<T> setting) where T : notnull =>
        new(section, name, value, setting.Origins);

    /// <summary>A setting that is listed when somebody set it.</summary>
    protected static IEnumerable<StatedSetting> Stated<T>(string section, string name, Setting<T> setting, Func<T, string> say) where T : notnull =>
        setting.TryGet(out var value) ? [new(section, name, say(value), setting.Origins)] : [];

    /// <summary>The values of a set, one line each call.</summary>
    protected static IEnumerable<StatedSetting> Stated<T>(string section, string name, SettingSet<T> set, Func<T, string> say) where T : notnull =>
        set.IsEmpty ? [] : [new(section, name, string.Join(", ", set.Certain.Select(say)), [.. set.Where(item => item.IsCertain).Select(item => item.Origin).Distinct()])];
}
