namespace Hardening.Rules;

/// <summary>An option with a value that is insecure or cannot work, as a row of a table states it.</summary>
internal sealed class OptionRule(OptionRuleRow row) : HostRule
{
    /// <summary>The row.</summary>
    public OptionRuleRow Row { get; } = row;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(row.Id, row.Family.Layer, row.Severity)
    {
        Title = row.Title,
        Why = row.Message.Replace("{0}", "the element"),
        Fix = row.Fix,
        Threat = row.Family.Threat,
        References = [row.Source.EndsWith(".nix", StringComparison.Ordinal) ? Reference.NixosModule(row.Source) : Reference.Man(row.Source)],
        HelpLink = $"https://github.com/hardening-nix/hardening/blob/main/docs/rules/options-{row.Family.Name}.md#{row.Id.ToLowerInvariant()}",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var found = In(host.Options, null, host).Concat(host.Options.Containers(host).SelectMany(inside => In(inside.Options, inside.Container, host))).ToArray();
        if (found.Length <= Finding.Separate) return found;
        // One cause in many places is one finding.
        var all = found[0].With(found.Select(static other => other.Origin));
        return [new Finding(Info, host.Name, all.Origin, $"{all.Message} The same applies to {found.Length - 1} others.", all.Related)];
    }

    private IEnumerable<Finding> In(HostOptions options, string? container, HostModel host)
    {
        foreach (var names in options.Matches(Row.Test.Path.Segments))
        {
            // Conditions first: what is switched off is not asked for the rest.
            var parts = Row.Conditions.Select(condition => condition.IsOfRole ? (condition.Of(RoleOf(host)), condition.Path.Segments, []) : Ask(condition, PathOf(condition.Path, names), options, condition.DefaultIn))
                .Append(Ask(Row.Test, PathOf(Row.Test.Path, names), options, release => Row.Default ?? Row.Test.DefaultIn(release)));
            if (Involved(parts, options) is not { } origins || (container is null && IsReached(host))) continue;
            if (origins.Count == 0) origins.Add(host.Origin);
            var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{Row.Title}. {Row.Message}", names.Count > 0 ? names[0] : "");
            yield return At(origins[0], container is null ? message : $"In container {container}: {message}").With(origins);
        }
    }

    // A service that every network reaches has a finding of its own, of which its address is a part.
    private bool IsReached(HostModel host) =>
        ServiceTable.Instance.Of(Row.Test.Path) is var (service, _) && service.Bind is { } bind && Row.Test.Path.Equals(NixosPath.From(bind))
        && ExposedService.Of(host, (running, port) => running.Known == service && port.Port.Kind != PortKind.Public && running.Login is not null).Any();

    private static (bool? Holds, IReadOnlyList<string> Path, IReadOnlyList<Origin> Origins) Ask(
        OptionTest test, IReadOnlyList<string> path, HostOptions options, Func<NixosRelease, NixosValue?> standard)
    {
        var option = options.Get(path, standard);
        return (test.Of(option), path, option.Origins);
    }

    private static OptionInForce RoleOf(HostModel host) =>
        host.Kind.TryGet(out var kind) ? new(true, true, new NixosValue.Text(kind.ToString().ToLowerInvariant()), []) : OptionInForce.Unknown([]);

    // The calls involved where everything holds, that of the faulty value first; null where something does not, or is unknown.
    private List<Origin>? Involved(IEnumerable<(bool? Holds, IReadOnlyList<string> Path, IReadOnlyList<Origin> Origins)> parts, HostOptions options)
    {
        var (origins, last, unknown) = (new List<Origin>(), 0, new List<IReadOnlyList<string>>());
        foreach (var part in parts)
        {
            if (part.Holds == false) return null;
            if (part.Holds is null) unknown.Add(part.Path);
            last = origins.Count;
            origins.AddRange(part.Origins);
        }
        if (unknown.Count == 0) return [.. origins.Skip(last), .. origins.Take(last)];
        // A note that could not be made is not worth another one.
        if (Row.Severity > Severity.Info) unknown.ForEach(options.NoteUnknown);
        return null;
    }

    private static IReadOnlyList<string> PathOf(NixosPath pattern, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return pattern.Segments;
        var next = 0;
        return [.. pattern.Segments.Select(segment => NixosPath.IsPlaceholder(segment) && next < names.Count ? names[next++] : segment)];
    }
}
