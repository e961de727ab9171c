namespace Hardening.Rules;

/// <summary>Which rules could not be evaluated because options that are set by path or imported make a setting unknown.</summary>
internal static class UnevaluatedRules
{
    public static readonly RuleInfo Unevaluated = new("HD7402", Layer.Options, Severity.Info)
    {
        Title = "Rules are not evaluated: options make settings unknown",
        Why = "An option set by path or imported is a fact like a facet call. Some options change other settings in ways that the description does not determine; rules that need those settings are not evaluated, and the overview does not claim them.",
        Fix = "Use the facet call if there is one. Otherwise check the named rules by hand, and accept this finding with the result.",
        Threat = Threats.FalseConfidence,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <summary>One finding for each host and facet.</summary>
    /// <param name="fleet">The fleet as it is described.</param>
    /// <param name="findings">What the rules found.</param>
    /// <param name="reads">The unknown settings that rules asked for.</param>
    public static IEnumerable<Finding> In(FleetModel fleet, IReadOnlyList<Finding> findings, IReadOnlyList<UnknownRead> reads) =>
        fleet.Hosts.SelectMany(host => In(host, findings, reads.Where(read => read.Host == host.Name)));

    private static IEnumerable<Finding> In(HostModel host, IReadOnlyList<Finding> findings, IEnumerable<UnknownRead> reads)
    {
        var causes = CausesOn(host);
        if (causes.Count == 0) yield break;
        var silenced = reads.Where(read => read.Origins.Any(causes.ContainsKey))
            .Where(read => !findings.Any(finding => finding.Rule.Id == read.Rule.Id && finding.Host == host.Name)).ToArray();
        // Where any setting may be another one, a line for each facet would say the same again.
        var groups = host.Nixos.IsEverythingUnknown ? silenced.GroupBy(static _ => (string?)null) : silenced.GroupBy(static read => (string?)read.Facet);
        foreach (var facet in groups.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            Origin[] origins = [.. facet.SelectMany(static read => read.Origins).Where(causes.ContainsKey).Distinct()];
            RuleInfo[] rules = [.. facet.Select(static read => read.Rule).GroupBy(static rule => rule.Id).Select(static same => same.First()).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
            string[] options = [.. origins.SelectMany(origin => causes[origin]).Distinct(StringComparer.Ordinal)];
            var finding = new Finding(Unevaluated, host.Name, origins[0], facet.Key is { } name
                ? $"Settings of {name} on {host.Name} are unknown because of {Listed(options)}. Not evaluated: {string.Join(", ", rules.Select(static rule => rule.Id))}."
                : $"Any setting of {host.Name} is unknown because of {Listed(options)}. {Counted(rules)}");
            finding = finding.With(origins.Skip(1).Take(3));
            yield return rules.Any(static rule => rule.Severity == Severity.Error) ? finding.As(Severity.Warning) : finding;
        }
    }

    private static string Counted(RuleInfo[] rules)
    {
        string[] errors = [.. rules.Where(static rule => rule.Severity == Severity.Error).Select(static rule => rule.Id)];
        var all = rules.Length == 1 ? "1 rule is not evaluated" : $"{rules.Length} rules are not evaluated";
        return errors.Length == 0 ? $"{all}." : $"{all}, of which these report errors: {string.Join(", ", errors)}.";
    }

    // The options that each call sets; calls on one line are one origin.
    private static Dictionary<Origin, List<string>> CausesOn(HostModel host)
    {
        var causes = new Dictionary<Origin, List<string>>();
        foreach (var definition in host.Nixos.Definitions)
            Name(definition.Origins, definition.Source is DefinitionSource.Import import ? $"{definition.Path} in {import.File}" : definition.Path.Text);
        foreach (var prefix in host.Nixos.UnknownPrefixes) Name(prefix.Origins, prefix.Module is { } module ? $"{prefix.Path} in {module}" : prefix.Path.Text);
        foreach (var origin in host.Nixos.EverythingUnknownBy) Name([origin], CauseOf(host, origin));
        return causes;

        void Name(IReadOnlyList<Origin> origins, string option)
        {
            foreach (var origin in origins)
                if (causes.TryGetValue(origin, out var options)) options.Add(option);
                else causes.Add(origin, [option]);
        }
    }

    private static string CauseOf(HostModel host, Origin origin) => origin.Method switch
    {
        nameof(Host.Import) => "an import that cannot be read",
        nameof(Host.Use) => string.Join(", ", host.Nixos.Modules.Where(module => module.Origin.Equals(origin)).Select(static module => module.Value.ToString()).DefaultIfEmpty("a module of an unknown flake input")),
        _ => "an option whose path is unknown",
    };

    private static string Listed(string[] options) =>
        options.Length <= 4 ? string.Join(", ", options) : $"{string.Join(", ", options.Take(3))} and {options.Length - 3} more options";
}
