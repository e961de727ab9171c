using FluentAssertions;
using FluentAssertions.Primitives;
using Hardening.Commands;

namespace Hardening.Testing;

/// <summary>Assertions about a fleet.</summary>
public sealed class FleetAssertions : ReferenceTypeAssertions<Fleet, FleetAssertions>
{
    private readonly string? folder;

    internal FleetAssertions(Fleet fleet, string? folder) : base(fleet) => this.folder = folder;

    /// <inheritdoc/>
    protected override string Identifier => "fleet";

    /// <summary>Asserts that the rules find nothing of a severity or above that no one accepted.</summary>
    /// <param name="from">The lowest severity that fails the test.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <remarks>Accepted risks do not count until they expire. Rules of the test's own program and of the fleet's are run with <see cref="HaveNoFindings(IEnumerable{Rule}, Severity, string, object[])"/>.</remarks>
    /// <example><code>fleet.Should().HaveNoFindings(Severity.Warning);</code></example>
    public AndConstraint<FleetAssertions> HaveNoFindings(Severity from = Severity.Warning, string because = "", params object[] becauseArgs) =>
        HaveNoFindings([], from, because, becauseArgs);

    /// <summary>Asserts the same of the built-in rules and of custom rules.</summary>
    /// <param name="rules">The custom rules.</param>
    /// <param name="from">The lowest severity that fails the test.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>fleet.Should().HaveNoFindings([new FewSessions()], Severity.Warning);</code></example>
    public AndConstraint<FleetAssertions> HaveNoFindings(IEnumerable<Rule> rules, Severity from = Severity.Warning, string because = "", params object[] becauseArgs)
    {
        var found = Findings(rules).Where(finding => finding.Rule.Severity >= from).OrderByDescending(finding => finding.Rule.Severity).ToArray();
        Failure.When(found.Length > 0, $"no findings of severity {from} or above", $"there {(found.Length == 1 ? "is 1" : $"are {found.Length}")}", found.Select(SourceText.Of), because, becauseArgs);
        return new(this);
    }

    /// <summary>Asserts that a rule finds something that no one accepted.</summary>
    /// <param name="rule">The rule's id, for example <c>HD3004</c>.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The findings of the rule, in <see cref="AndWhichConstraint{TParent, TMatched}.Which"/>.</returns>
    /// <example><code>fleet.Should().HaveFinding("HD3004").Which.Should().ContainSingle();</code></example>
    public AndWhichConstraint<FleetAssertions, IReadOnlyList<Finding>> HaveFinding(string rule, string because = "", params object[] becauseArgs) =>
        HaveFinding(rule, [], because, becauseArgs);

    /// <summary>Asserts that a custom or built-in rule finds something that no one accepted.</summary>
    /// <param name="rule">The rule's id, for example <c>LAB0001</c>.</param>
    /// <param name="rules">The custom rules to run beside the built-in ones.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The findings of the rule, in <see cref="AndWhichConstraint{TParent, TMatched}.Which"/>.</returns>
    /// <example><code>fleet.Should().HaveFinding("LAB0001", [new FewSessions()]);</code></example>
    public AndWhichConstraint<FleetAssertions, IReadOnlyList<Finding>> HaveFinding(string rule, IEnumerable<Rule> rules, string because = "", params object[] becauseArgs)
    {
        var all = Findings(rules);
        Finding[] found = [.. all.Where(finding => finding.Rule.Id == rule)];
        Failure.When(found.Length == 0, $"a finding of rule {rule}", all.Count == 0 ? "there are no findings" : "the findings are", all.Select(SourceText.Of), because, becauseArgs);
        return new(this, found);
    }

    /// <summary>Asserts that the fleet has a host of this name.</summary>
    /// <param name="name">The host's name.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>Assertions about the host, in <see cref="AndWhichConstraint{TParent, TMatched}.Which"/>.</returns>
    /// <example><code>fleet.Should(flake: "../flake").HaveHost("server").Which.ExposeOnly(22);</code></example>
    public AndWhichConstraint<FleetAssertions, HostAssertions> HaveHost(string name, string because = "", params object[] becauseArgs)
    {
        var model = Model();
        var host = model.Hosts.FirstOrDefault(host => host.Name == name);
        Failure.When(host is null, $"the fleet to have a host {name}", model.Hosts.Count == 0 ? "it has none" : "its hosts are", model.Hosts.Select(known => known.Name), because, becauseArgs);
        var place = new Place(Subject.Session, name, Scope.Host);
        return new(this, HostAssertions.Of(host!.Kind.Is(HostKind.Laptop) ? new Laptop(place) : new Server(place), name, model));
    }

    private IReadOnlyList<Finding> Findings(IEnumerable<Rule> rules) => CheckResult.Of(Model(), [.. BuiltInRules.All, .. rules], Today.Value).Findings;

    private FleetModel Model() => ImportedModules.Of(Subject.ToModel(), folder);
}
