using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;
using Hardening.Tests.Values;

namespace Hardening.Nix.Tests.Emission;

/// <summary>A setting is the same fact whether a facet says it or its option is set by path.</summary>
public sealed class SetByPathTests
{
    private static readonly Origin Call = new("Program.cs", 1, "Call");

    public static TheoryData<string> Settings => [.. SettingCatalogue.Instance.All.Where(static found => found.Key is { Kind: not SettingKind.Family, Option: { IdentityOf: null, NamedBy: null } }).Select(static found => found.Key.ToString())];

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_by_path_is_what_the_facet_would_have_said(string name)
    {
        var (key, family) = SettingCatalogue.Instance.All.Single(found => found.Key.ToString() == name);
        if (Place(family) is not { } place) return;
        foreach (var value in Samples.Of(key.Option!.Codec, ValueType(key)))
        {
            var path = key.Option.PathBelow(place.Path);
            if (key.Option.Since is not null) continue;
            var written = key.Option.Codec.Write(value);
            var said = Fleet(state => Written(state, place, key, value), null);
            var byPath = Fleet(null, nixos => nixos.Set(path.Text, new NixValue(key.Kind == SettingKind.Set ? new NixosValue.List([written]) : written)));
            Assert.Equal(Facts(said.Effective), Facts(byPath.Effective));
            // Enabling Authelia names an instance, as an element of a set does.
            var isElement = place.Family is not null || name == "Authelia.Enabled";
            Assert.Equal(Findings(said, isElement), Findings(byPath, isElement));
            if (!key.Option.IsWrittenByHand && !WrittenTogether.Contains(name) && key.Facet != "Services") Assert.Equal(Emitted(said, path), Emitted(byPath, path));
        }
    }

    // Settings that are emitted only where others are described too: the program of a unit, the service they belong to, the disk, the reboot window.
    private static readonly HashSet<string> WrittenTogether =
    [
        "AdGuardHome.AllowedClients", "AdGuardHome.Bootstrap", "AdGuardHome.Upstreams", "Immich.MachineLearning", "Kernel.Sysctl", "Storage.Device", "Storage.Options",
        "Traefik.TrustedProxies", "Updates.Reboots", "Vaultwarden.Invitations", "Vaultwarden.PasswordHints", "Vaultwarden.Signups", "Vaultwarden.Syslog",
    ];

    [Fact]
    public void An_element_that_a_facet_creates_has_the_findings_of_its_options()
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        fleet.Server("h").Services.Add("job", static job => job.Run("hello").Sandbox(static sandbox => sandbox.ProtectHome(HomeProtection.No)));
        Assert.Contains(Findings(fleet.ToModel(), false), static finding => finding.StartsWith("HD9338", StringComparison.Ordinal));
    }

    [Fact]
    public void Most_settings_are_options() =>
        Assert.True(SettingCatalogue.Instance.All.Count(static found => found.Key.Option is not null) >= 20);

    // The host, or the first example of an element.
    private static (Scope Scope, NixosPath? Path, SettingKey? Family, object? Element)? Place(SettingKey? family)
    {
        if (family is null) return (Scope.Host, null, null, null);
        // Elements within elements: what their options are depends on both names.
        if (SettingCatalogue.Instance.All.Any(found => found.Key == family && found.Family is not null)) return null;
        if (family.Option is not { IdentityOf: null, NamedBy: null } option) return null;
        var element = Samples.Of(option.Codec, ValueType(family)).First();
        return (Scope.Host.In(family, element), option.Path.Named(option.NameOf(element)), family, element);
    }

    private static Type ValueType(SettingKey key) => key.GetType().GetGenericArguments()[0];

    private static HostState Written(HostState state, (Scope Scope, NixosPath? Path, SettingKey? Family, object? Element) place, SettingKey key, object value)
    {
        var address = new Address(place.Scope, key);
        state = state.With(address, key.Kind == SettingKind.Scalar ? new ScalarEntry(value, [Call]) : state.Set(address).Add(value, Call));
        if (place.Family is null || !place.Family.IsNamedByPath) return state;
        var all = new Address(Scope.Host, place.Family);
        return state.With(all, state.Set(all).Add(place.Element!, Call));
    }

    private static FleetModel Fleet(Func<HostState, HostState>? write, Action<NixosSettings>? set)
    {
        var fleet = new Fleet("f", NixosRelease.V26_05);
        var host = fleet.Server("h");
        if (write is not null) ((IFacet)host.Nixos).Place.Session.Write("h", write);
        set?.Invoke(host.Nixos);
        return fleet.ToModel();
    }

    private static string[] Facts(FleetModel fleet) =>
        [.. fleet.Hosts[0].State.Entries.Where(static entry => entry.Key.Key.Facet != "Nixos" && entry.Key.Scope.Family?.Facet != "Nixos")
            .Select(static entry => $"{entry.Key} = {Text(entry.Value)}").Order(StringComparer.Ordinal)];

    private static string Text(Entry entry) => entry switch
    {
        ScalarEntry scalar => scalar.Value?.ToString() ?? "unknown",
        SetEntry set => $"{string.Join(", ", set.Items.Select(static item => $"{item.Value}{(item.Certain ? "" : "?")}"))}{(set.IsOpen ? ", ..." : "")}",
        _ => "",
    };

    // An option below the name of an element names it for the table of options; only the call that creates the element does so among the facets.
    private static string[] Findings(FleetModel fleet, bool isElement) =>
        [.. CheckResult.Of(fleet, null, null, TestContext.Current.CancellationToken).Findings.Where(finding => finding.Rule.Id is not ("HD7401" or "HD7403" or GroupsByPath or OwnersByPath or HostKeyByPath or AdministratorByPath) && !(isElement && finding.Rule.Id.StartsWith("HD9", StringComparison.Ordinal)))
            .Select(static finding => $"{finding.Rule.Id} {finding.Message}").Order(StringComparer.Ordinal)];

    // Accounts and groups that an option by path may create are not looked at.
    private const string GroupsByPath = "HD4061";
    private const string OwnersByPath = "HD6060";

    // The file of a secret that is declared by path was encrypted elsewhere, to recipients that the description does not know.
    private const string HostKeyByPath = "HD6001";
    private const string AdministratorByPath = "HD6002";

    private static string? Emitted(FleetModel fleet, NixosPath path) =>
        Emitter.All.SelectMany(emitter => emitter.Emit(fleet.Hosts[0])).Where(option => NixosPath.From(option.Path).Equals(path))
            .Select(static option => Plain(option.Value).ToString()).SingleOrDefault();

    // How strongly it is said is not what it says.
    private static NixExpression Plain(NixExpression value) => value is NixApplication { Arguments: [.., var last] } ? last : value;
}
