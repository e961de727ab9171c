using Hardening.Tests.Rules.Worlds;

namespace Hardening.Tests.Rules.Options;

/// <summary>Each row of the table of option values: it finds its fault, leaves a good value alone, and does not guess.</summary>
public sealed class OptionRulesTests
{
    public static TheoryData<string> Ids => [.. OptionRules.All.Select(static rule => rule.Info.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Finds_the_value_and_leaves_a_good_one_alone(string id)
    {
        var rule = Rule(id);
        var faulty = Described(rule.Row, new(rule.Row.Test, null));
        Assert.NotEmpty(Faults(faulty, rule));
        Assert.Empty(Faults(Forgetting.What(faulty, static _ => true), rule));
        Assert.Empty(Faults(Forgetting.Everything(faulty), rule));
        Assert.Empty(Faults(Described(rule.Row, rule.Row.Good is null ? null : new(rule.Row.Test, rule.Row.Good)), rule));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Needs_all_its_conditions(string id)
    {
        var rule = Rule(id);
        foreach (var switched in rule.Row.Conditions.Where(static condition => condition is { Word: "=", Arguments: [NixosValue.Boolean { Value: true }] } && condition.Path.Segments[^1] == "enable"))
            Assert.Empty(Faults(Described(rule.Row, new(rule.Row.Test, null), switched, new NixosValue.Boolean(false)), rule));
    }

    [Fact]
    public void Defaults_count_where_the_service_is_enabled() =>
        Assert.Single(Faults(Of(static host => host.Nixos.Set("services.forgejo.enable", true)), Named("services.forgejo.settings.service.DISABLE_REGISTRATION")));

    [Fact]
    public void What_a_facet_says_counts_like_an_option() =>
        Assert.Empty(Faults(Of(static host => host.Ssh.KeyOnly()), Named("services.openssh.settings.PasswordAuthentication")));

    [Fact]
    public void SSH_takes_passwords_unless_told_otherwise() =>
        Assert.Single(Faults(Of(static host => host.Nixos.Set("services.openssh.enable", true)), Named("services.openssh.settings.PasswordAuthentication")));

    [Fact]
    public void One_cause_in_many_places_is_one_finding()
    {
        var found = Faults(Of(static host =>
        {
            foreach (var name in new[] { "a", "b", "c", "d", "e" }) host.Nixos.Set($"virtualisation.oci-containers.containers.{name}.privileged", true);
        }), Named("virtualisation.oci-containers.containers.<name>.privileged"));
        Assert.EndsWith("The same applies to 4 others.", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_inside_a_container_are_its_own() =>
        Assert.StartsWith("In container web: ", Assert.Single(Faults(
            Of(static host => host.Nixos.Set("containers.web.config.services.traefik.enable", true).Set("containers.web.config.services.traefik.staticConfigOptions.api.insecure", true)),
            Named("services.traefik.staticConfigOptions.api.insecure"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("access"), InlineData("exposure"), InlineData("applications"), InlineData("root"), InlineData("containers"), InlineData("network"), InlineData("disks"), InlineData("boot")]
    [InlineData("supply"), InlineData("partners"), InlineData("backup"), InlineData("desktop"), InlineData("logs"), InlineData("kernel")]
    public void Page_follows_from_the_table(string family) =>
        Repository.Matches(Repository.PathOf("docs", "rules", $"options-{family}.md"), RulePages.Options(OptionFamily.Of(family)));

    [Fact]
    public void Every_family_has_a_page() =>
        Assert.All(OptionFamily.All, static family => Assert.True(File.Exists(Repository.PathOf("docs", "rules", $"options-{family.Name}.md")), family.Name));

    private static OptionRule Rule(string id) => OptionRules.All.Single(rule => rule.Info.Id == id);

    private static OptionRule Named(string option) => OptionRules.All.First(rule => rule.Row.Test.Path.Text == option);

    private static Finding[] Faults(FleetModel fleet, OptionRule rule) => [.. CheckResult.Of(fleet, [rule]).Findings.Where(finding => finding.Rule.Id == rule.Info.Id)];

    private static FleetModel Of(Action<Server> describe)
    {
        var fleet = new Fleet("test", NixosRelease.V26_05);
        describe(fleet.Server("host"));
        return fleet.ToModel();
    }

    // A host on which all conditions of the row hold, with a value of its option.
    private static FleetModel Described(OptionRuleRow row, Subject? subject, OptionTest? other = null, NixosValue? instead = null)
    {
        var root = new Branch();
        foreach (var condition in row.Conditions.Where(condition => condition != other && !condition.IsOfRole && condition.Word is not ("is-empty" or "is-written" or "is-unwritten")))
            root.Add(condition.Path, Fitting(condition, null));
        if (other is not null) root.Add(other.Path, instead!);
        // Where the default is the fault, leaving the option out is what has to be found.
        var isDefault = subject is { Value: null } && row.Conditions.All(static condition => condition.Word != "is-written") && row.Test.Of(new(true, false, row.Default ?? row.Test.DefaultIn(NixosRelease.V26_05), [])) == true;
        if (subject is not null && !isDefault) root.Add(subject.Test.Path, Fitting(subject.Test, subject.Value));
        var fleet = new Fleet("test", NixosRelease.V26_05);
        Host host = row.Conditions.Any(static condition => condition is { IsOfRole: true, Arguments: [NixosValue.Text { Value: "laptop" }] }) ? fleet.Laptop("host") : fleet.Server("host");
        foreach (var (path, value) in root.Options([])) host.Nixos.Set(NixosPath.Of(path).Text, new NixValue(value));
        return fleet.ToModel();
    }

    // Options take lists where a test looks at texts, and texts where it looks at anything.
    private static NixosValue Fitting(OptionTest test, NixosValue? value)
    {
        NixosValue[] candidates = value is not null ? [value]
            : [test.Example, .. test.Arguments, new NixosValue.List([test.Example]), new NixosValue.Text("example"), new NixosValue.List([new NixosValue.Text("example")]), new NixosValue.Whole(1),
                new NixosValue.Attributes([new("example", new NixosValue.Attributes([]))]), new NixosValue.List([new NixosValue.Attributes([])])];
        return candidates.FirstOrDefault(candidate => test.Of(new(true, true, candidate, [])) == true && NixosOptions.Check(test.Path, candidate, NixosRelease.V26_05).Count == 0) ?? candidates[0];
    }

    private sealed record Subject(OptionTest Test, NixosValue? Value);

    // Options by their path; the items of one list are one item with all that is said of it.
    private sealed class Branch
    {
        private readonly Dictionary<string, Branch> children = [];
        private NixosValue? value;

        public void Add(NixosPath path, NixosValue said)
        {
            var branch = this;
            foreach (var segment in path.Segments)
            {
                var name = segment == "<name>" ? "example" : segment;
                if (!branch.children.TryGetValue(name, out var child)) branch.children.Add(name, child = new());
                branch = child;
            }
            branch.value = said;
        }

        public IEnumerable<(string[] Path, NixosValue Value)> Options(string[] path)
        {
            if (value is not null) yield return (path, value);
            else if (children.ContainsKey("*")) yield return (path, Whole());
            else
                foreach (var child in children)
                    foreach (var option in child.Value.Options([.. path, child.Key])) yield return option;
        }

        private NixosValue Whole() => value
            ?? (children.TryGetValue("*", out var item) ? new NixosValue.List([item.Whole()])
                : new NixosValue.Attributes(children.Select(static child => KeyValuePair.Create(child.Key, child.Value.Whole()))));
    }
}
