using Hardening.Overview.Facts;

namespace Hardening.Overview.Tests;

/// <summary>A protection needs all that it names, and NixOS's defaults are not protections.</summary>
public sealed class ClaimNeedsTests(ITestOutputHelper output)
{
    private static readonly Origin Somewhere = new("Program.cs", 1, "Set");

    /// <summary>Protections that a default brings, with the reason why the overview names them all the same.</summary>
    private static readonly Dictionary<string, string> ByDefault = new(StringComparer.Ordinal)
    {
        ["ssh.off"] = "a host without an SSH server has no way in through it",
        ["services.tls.traefik"] = "TLS 1.3 is what the facet sets without a call",
        ["firewall.on"] = "how much the firewall lets in is worth saying of every host",
    };

    /// <summary>Settings whose default the overview names where it is stated, with the reason.</summary>
    private static readonly Dictionary<string, string> NamedWhereStated = new(StringComparer.Ordinal)
    {
        ["Firewall.ReversePath"] = "NixOS's default is the protection, and it differs by release",
        ["Boot.RescueShell"] = "NixOS's default is the protection",
        ["Boot.UnlockPort"] = "the port says that the initrd is reached at all",
        ["Systemd.JournalStorage"] = "one of two needs; the default differs from systemd's",
        ["Updates.Calendar"] = "a time says that it happens, not how well",
        ["Backup.Calendar"] = "a time says that it happens, not how well",
    };

    public static TheoryData<string> Hosts => [.. ClaimHosts.Names];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_claim_goes_without_the_calls_that_one_of_its_needs_names(string which)
    {
        var (fleet, host) = ClaimHosts.Find(which);
        var (tried, wrong) = (0, new List<string>());
        foreach (var (_, measure) in View(fleet, host, host.State).Measures)
        {
            foreach (var evidence in measure.Evidence.Where(static evidence => evidence.Origins.Count > 0))
            {
                tried++;
                var rest = View(fleet, host, Without(host.State, evidence.Origins));
                if (rest.Measures.Any(left => left.Measure.Id == measure.Id && left.Measure.Title == measure.Title && !ByDefault.ContainsKey(measure.Id)))
                    wrong.Add($"{measure.Id} does not need {evidence.Text}");
            }
        }
        output.WriteLine($"{which}: {tried} needs");
        Assert.True(tried > 5);
        Assert.Equal([], wrong);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_default_that_is_stated_protects_no_more_than_one_that_is_not(string which)
    {
        var (fleet, host) = ClaimHosts.Find(which);
        var (tried, wrong) = (0, new List<string>());
        var scopes = host.State.Entries.Select(static pair => pair.Key.Scope).Append(Scope.Host).Distinct().ToArray();
        foreach (var (key, family) in SettingCatalogue.Instance.All)
        {
            if (key.Kind != SettingKind.Scalar || key.Option?.DefaultOf(host.Release) is not { } value || NamedWhereStated.ContainsKey(key.ToString())) continue;
            foreach (var scope in scopes.Where(scope => scope.Family == family))
            {
                tried++;
                var address = new Address(scope, key);
                var unset = Claims(View(fleet, host, Copy(host.State, address)));
                var stated = Claims(View(fleet, host, Copy(host.State, address).With(address, new ScalarEntry(value, [Somewhere]))));
                wrong.AddRange(stated.Where(claim => !unset.TryGetValue(claim.Key, out var title) || title != claim.Value).Select(claim => $"{address} = {value}: claims \"{claim.Value}\""));
            }
        }
        output.WriteLine($"{which}: {tried} defaults");
        Assert.True(tried > 60, $"Only {tried} defaults.");
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Nothing_is_claimed_of_a_host_of_which_nothing_is_said()
    {
        var claims = Views.OfServer(static _ => { }).Hosts[0].Measures.Select(static found => found.Measure.Id);
        Assert.Equal(["firewall.on", "ssh.off"], claims.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ssh.keys", "KbdInteractiveAuthentication", "services.openssh.settings.PasswordAuthentication")]
    [InlineData("ssh.keys", "PasswordAuthentication", "services.openssh.settings.KbdInteractiveAuthentication")]
    public void A_login_that_is_half_closed_is_a_gap_that_names_the_other_half(string id, string missing, string set)
    {
        var view = Views.OfServer(server => { server.Ssh.Enable(); server.Nixos.Set(set, false); }).Hosts[0];
        Assert.DoesNotContain(view.Measures, found => found.Measure.Id == id);
        Assert.Contains(view.Failed, failed => failed.Why == $"only in part: {missing} no is not set");
    }

    [Fact]
    public void The_key_exchange_that_comes_first_decides()
    {
        static bool Has(Action<Server> describe) => Views.OfServer(describe).Hosts[0].Measures.Any(static found => found.Measure.Id == "ssh.post-quantum");
        Assert.True(Has(static server => server.Ssh.KeyExchange(Kex.MlKem768X25519, Kex.Curve25519)));
        Assert.False(Has(static server => server.Ssh.KeyExchange(Kex.Curve25519, Kex.MlKem768X25519)));
    }

    [Fact]
    public void A_time_alone_upgrades_nothing() =>
        Assert.DoesNotContain(Views.OfServer(static server => server.Nixos.Set("system.autoUpgrade.dates", "daily")).Hosts[0].Measures, static found => found.Measure.Id == "updates.automatic");

    [Fact]
    public void A_container_whose_mounts_are_unknown_is_not_said_to_see_no_files()
    {
        var (fleet, host) = ClaimHosts.Find("rich");
        var address = new Address(Scope.Host.In(ContainersSettings.All, ContainerName.From("vault")), ContainerSettings.Mounts);
        static IReadOnlyList<string> Holders(HostView view) => view.Measures.Single(static found => found.Measure.Id == "containers.files").Measure.Holders;
        Assert.Contains("container vault", Holders(View(fleet, host, host.State)));
        Assert.DoesNotContain("container vault", Holders(View(fleet, host, host.State.With(address, host.State.Set(address).Opened([Somewhere])))));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_rule_that_refutes_a_claim_does_so_wherever_it_points(string which)
    {
        var (fleet, host) = ClaimHosts.Find(which);
        var claims = View(fleet, host, host.State).Measures.Select(static found => found.Measure).Where(static measure => measure.RefutedBy.Count > 0).ToArray();
        Assert.NotEmpty(claims);
        foreach (var measure in claims)
        {
            foreach (var rule in measure.RefutedBy)
            {
                var found = new Finding(BuiltInRules.Infos.Single(info => info.Id == rule), host.Name, Somewhere, "A test.");
                var view = new HostView(host, host, fleet, [found]);
                Assert.DoesNotContain(view.Measures, left => left.Measure.Id == measure.Id);
                Assert.Contains(view.Failed, failed => failed.Title == measure.Title && failed.Why == $"{rule}: A test.");
            }
        }
    }

    private static HostState Without(HostState state, IReadOnlyList<Origin> origins) =>
        state.Entries.Where(pair => !OriginsOf(pair.Value).Any(origins.Contains)).Aggregate(new HostState(state.CreatedBy), static (copy, pair) => copy.With(pair.Key, pair.Value));

    private static IEnumerable<Origin> OriginsOf(Entry entry) => entry is SetEntry set ? set.Items.Select(static item => item.Origin) : ((ScalarEntry)entry).Origins;

    private static HostState Copy(HostState state, Address without) =>
        state.Entries.Where(pair => !pair.Key.Equals(without)).Aggregate(new HostState(state.CreatedBy), static (copy, pair) => copy.With(pair.Key, pair.Value));

    private static Dictionary<string, string> Claims(HostView view) => view.Measures.ToDictionary(static found => found.Measure.Id, static found => found.Measure.Title);

    private static HostView View(FleetModel fleet, HostModel host, HostState state)
    {
        var model = new HostModel(host.Name, state, host.Release, host.Files, host.Inputs);
        return new(model, model, fleet, []);
    }
}
