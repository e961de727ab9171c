using System.Text.RegularExpressions;
using Hardening.Overview.Facets;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Tests;

/// <summary>No protection is claimed that rests on what is unknown.</summary>
public sealed partial class UnknownClaimTests(ITestOutputHelper output)
{
    private static readonly Origin Somewhere = new("Program.cs", 1, "Set");

    // Settings whose absence changes a claim and whose unknown value does not, with the reason.
    private static readonly Dictionary<string, string> NotNamed = new()
    {
        ["kind"] = "what kind of machine it is decides no protection, only who is asked for it",
    };

    public static TheoryData<string> Hosts => [.. ClaimHosts.Names];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_claim_goes_where_a_setting_that_it_rests_on_is_unknown_and_the_gap_names_it(string which)
    {
        var (fleet, host) = ClaimHosts.Find(which);
        var all = Claims(new HostView(host, host, fleet, []));
        var (tried, rests, wrong) = (0, 0, new List<string>());
        foreach (var (address, entry) in host.State.Entries)
        {
            tried++;
            var without = Claims(View(fleet, host, Copy(host.State, address, null)));
            var unknown = View(fleet, host, Copy(host.State, address, Lost(entry)));
            var left = Claims(unknown);
            foreach (var (id, title) in all.Where(claim => !without.TryGetValue(claim.Key, out var other) || other != claim.Value))
            {
                rests++;
                if (left.TryGetValue(id, out var still))
                {
                    if (still == title) wrong.Add($"{address}: still claims \"{still}\"");
                }
                else if (!unknown.Failed.Any(failed => failed.Title == title && Names(failed.Why, address))) wrong.Add($"{address}: no gap names it for \"{title}\"");
            }
            wrong.AddRange(left.Values.Where(text => Empty().IsMatch(text)).Select(text => $"{address}: says \"{text}\""));
        }
        output.WriteLine($"{which}: {all.Count} claims, {tried} settings, {rests} pairs of a claim and a setting that it rests on");
        Assert.True(rests > 5, $"Only {rests} pairs.");
        Assert.Equal([], wrong.Where(text => !NotNamed.Keys.Any(known => text.Contains(known, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Nothing_of_a_facet_that_is_unknown_is_claimed(string which)
    {
        var (fleet, host) = ClaimHosts.Find(which);
        var all = Claims(new HostView(host, host, fleet, []));
        var wrong = new List<string>();
        foreach (var facet in host.State.Entries.Select(pair => pair.Key.Key.Facet).Concat(SettingCatalogue.Instance.Facets).Distinct().ToArray())
        {
            var without = Claims(View(fleet, host, host.State.Entries.Where(pair => FacetOf(pair.Key) != facet).Aggregate(new HostState(host.Origin), (state, pair) => state.With(pair.Key, pair.Value))));
            var unknown = View(fleet, host, host.State.Forget(new Unknowable(Scope.Host, facet, null, [Somewhere])));
            var left = Claims(unknown);
            wrong.AddRange(all.Where(claim => !without.TryGetValue(claim.Key, out var other) || other != claim.Value)
                .Where(claim => left.TryGetValue(claim.Key, out var still) && still == claim.Value).Select(claim => $"{facet}: still claims \"{claim.Value}\""));
            wrong.AddRange(left.Values.Where(text => Empty().IsMatch(text) || text.Contains("allows only", StringComparison.Ordinal) && facet is "Firewall").Select(text => $"{facet}: says \"{text}\""));
            wrong.AddRange(unknown.Features.Where(feature => Empty().IsMatch(feature.Value)).Select(feature => $"{facet}: {feature.Name} is \"{feature.Value}\""));
        }
        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("ssh.users", "Ssh.AllowUsers")]
    [InlineData("kernel.blacklist", "Kernel.Blacklist")]
    [InlineData("security.audit", "Security.Audit")]
    [InlineData("time.nts", "Time.Authenticated")]
    [InlineData("firewall.on", "Firewall.Tcp")]
    [InlineData("firewall.on", "Firewall.UdpRanges")]
    [InlineData("firewall.on", "Firewall.Trusted")]
    public void What_counts_or_excludes_is_not_claimed_of_a_set_that_may_hold_more(string id, string setting)
    {
        var (fleet, host) = ClaimHosts.Find("rich");
        var key = SettingCatalogue.Instance.Find(setting.Split('.')[0], setting.Split('.')[1])!.Value.Key;
        var address = new Address(Scope.Host, key);
        var view = View(fleet, host, host.State.With(address, host.State.Set(address).Opened([Somewhere])));
        Assert.Contains(id, Claims(new HostView(host, host, fleet, [])).Keys);
        Assert.DoesNotContain(id, Claims(view).Keys);
        Assert.Contains(view.Failed, failed => failed.Why.Contains(key.Says, StringComparison.Ordinal) && failed.Why.Contains("unknown", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Needs => [.. KernelClaims.All.Concat(PacketClaims.All).SelectMany(claim => claim.Needs.Select(need => (claim.Id, need)))];

    [Theory]
    [MemberData(nameof(Needs))]
    public void Each_need_of_a_kernel_claim_is_needed_and_the_gap_names_it(string id, string need)
    {
        var claim = KernelClaims.All.Concat(PacketClaims.All).Single(claim => claim.Id == id);
        Assert.Contains(Kernel(claim.Needs).Measures, found => found.Measure.Id == id);
        string[] others = [.. claim.Needs.Where(other => other != need)];
        foreach (var view in (HostView[])[Kernel(others), .. Broken(need) is { } broken ? [Kernel([.. others, broken])] : Array.Empty<HostView>()])
        {
            Assert.DoesNotContain(view.Measures, found => found.Measure.Id == id);
            if (claim.Needs.Length > 1) Assert.Contains(view.Failed, failed => failed.Title == claim.Title && failed.Why.Contains(need.Split('=')[0], StringComparison.Ordinal));
        }
    }

    public static TheoryData<string, string> Alternatives => [.. KernelClaims.All.Concat(PacketClaims.All).SelectMany(static claim => claim.Needs.Where(static need => need.Contains('|', StringComparison.Ordinal))
        .SelectMany(need => need.Split('=')[1].Split('|').Select(value => (claim.Id, $"{need.Split('=')[0]}={value}"))))];

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void Each_value_that_does_as_well_is_enough(string id, string setting)
    {
        var claim = KernelClaims.All.Concat(PacketClaims.All).Single(claim => claim.Id == id);
        var others = claim.Needs.Where(need => need.Split('=')[0] != setting.Split('=')[0]);
        Assert.Contains(Kernel([.. others, setting]).Measures, found => found.Measure.Id == id);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    public void Fewer_tries_than_by_default_are_a_protection(int tries, bool isClaimed) =>
        Assert.Equal(isClaimed, Has("ssh.tries", server => server.Nixos.Set("services.openssh.settings.MaxAuthTries", tries)) && tries > 0);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    public void Fewer_sessions_than_by_default_are_a_protection(int sessions, bool isClaimed) => Assert.Equal(isClaimed, Has("ssh.sessions", server => server.Ssh.MaxSessions(sessions)));

    private static bool Has(string id, Action<Server> describe) =>
        Views.OfServer(server => { server.Ssh.KeyOnly(); describe(server); }).Hosts[0].Measures.Any(found => found.Measure.Id == id);

    private static HostView Kernel(string[] settings)
    {
        var fleet = new Fleet("test");
        var kernel = fleet.Server("server").Kernel;
        foreach (var need in settings)
        {
            var (name, value) = (need.Split('=')[0], need.Contains('=', StringComparison.Ordinal) ? need.Split('=')[1].Split('|')[0] : null);
            if (value is not null && name.Split('.') is [("abi" or "dev" or "fs" or "kernel" or "net" or "user" or "vm"), ..]) kernel.Sysctl(SysctlKey.Unlisted(name), SysctlValue.From(value));
            else kernel.BootParameter(BootParameter.Unlisted(value is null ? name : $"{name}={value}"));
        }
        var model = fleet.ToModel();
        return FleetView.Of(model, []).Hosts[0];
    }

    // A value that the kernel takes and that is none of those needed.
    private static string? Broken(string need) => need.Split('=') is [var name, var values] ? ((string[])["0", "1", "2", "3", "8", "16", "30"]).FirstOrDefault(value => !values.Split('|').Contains(value) && Takes(name, value)) is { } broken ? $"{name}={broken}" : null : $"{need}=77";

    private static bool Takes(string name, string value)
    {
        try
        {
            _ = Kernel([$"{name}={value}"]);
            return true;
        }
        catch (SettingException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> Claims(HostView view) => view.Measures.ToDictionary(found => found.Measure.Id, found => found.Measure.Title);

    private static HostView View(FleetModel fleet, HostModel described, HostState state) => new(described, new HostModel(described.Name, state, described.Release, described.Files, described.Inputs), fleet, []);

    private static HostState Copy(HostState state, Address address, Entry? instead)
    {
        var copy = state.Entries.Where(pair => !pair.Key.Equals(address)).Aggregate(new HostState(state.CreatedBy), (copy, pair) => copy.With(pair.Key, pair.Value));
        return instead is null ? copy : copy.With(address, instead);
    }

    // Of a set it is unknown what is in it.
    private static Entry Lost(Entry entry) => entry is SetEntry set
        ? set.Items.Aggregate(SetEntry.Empty.Opened([Somewhere]), (lost, item) => lost.AddPossible(item.Value, Somewhere)) : new ScalarEntry(null, [Somewhere]);

    private static string FacetOf(Address address)
    {
        var scope = address.Scope;
        while (scope.Parent is { Parent: not null } outer) scope = outer;
        return scope.Family?.Facet ?? address.Key.Facet;
    }

    private static bool Names(string why, Address address) =>
        why.Contains(StateChange.NameOf(address), StringComparison.Ordinal) || (address.Scope.Element?.ToString() is { } element && why.Contains(element, StringComparison.Ordinal));

    [GeneratedRegex(@"(^|[\s(])0 [a-z]|  |: ?$|: ?;|(^|\s)and$|, ?$|\(\)")]
    private static partial Regex Empty();
}
