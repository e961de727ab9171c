namespace Hardening.Nix.Tests.Evaluation;

/// <summary>Judges what modules define by the table of NixOS's options.</summary>
public static class OptionConformance
{
    /// <summary>
    /// Unknown options, wrong types, options that the release has renamed, removed or not got yet, contradicting definitions, and
    /// wrappers that NixOS does not take off.
    /// </summary>
    public static IReadOnlyList<OptionProblem> Check(EvaluatedModule module, NixosRelease release)
    {
        var foreign = module.Definitions
            .Where(definition => !module.Declared.Any(own => IsInside(definition.Path, own)))
            .Select(definition => (Definition: definition, Depth: OptionDepth(definition.Path, release)))
            .ToArray();
        var active = Prioritized([.. foreign.Where(entry => entry.Definition.IsActive)]);
        // Below a false condition NixOS looks for the option and not further.
        var inactive = foreign
            .Where(entry => !entry.Definition.IsActive && entry.Depth is null)
            .SelectMany(entry => NixosOptions.Check(entry.Definition.Path, new NixosValue.Expression("..."), release));
        var wrapped = foreign.Where(entry => entry.Depth is not null).SelectMany(entry => CheckWrappers(entry.Definition, entry.Depth!.Value));
        return [.. NixosOptions.Check(active, release), .. inactive, .. wrapped];
    }

    /// <summary>The same, for the release that the modules were evaluated for.</summary>
    public static IReadOnlyList<OptionProblem> Check(EvaluatedModule module) => Check(module, module.Release);

    /// <summary>
    /// An override around an option removes weaker definitions of the whole option; one further in, such as around a single sysctl,
    /// counts among those that are left.
    /// </summary>
    private static IEnumerable<NixosDefinition> Prioritized(IReadOnlyList<(EvaluatedDefinition Definition, int? Depth)> active)
    {
        var best = active
            .GroupBy(Option)
            .ToDictionary(option => option.Key, option => option.Min(entry => Priority(entry.Definition, 0, entry.Depth)));
        return active.Select(entry => new NixosDefinition(
            entry.Definition.Path,
            entry.Definition.Value,
            Priority(entry.Definition, 0, entry.Depth) > best[Option(entry)] ? int.MaxValue : Priority(entry.Definition, entry.Depth + 1, null)));

        static NixosPath Option((EvaluatedDefinition Definition, int? Depth) entry) =>
            NixosPath.Of(entry.Definition.Path.Segments.Take(entry.Depth ?? int.MaxValue));

        static int Priority(EvaluatedDefinition definition, int? from, int? to) =>
            definition.Wrappers.FirstOrDefault(wrapper => wrapper.Kind == "override" && wrapper.Depth >= (from ?? 0) && wrapper.Depth <= (to ?? int.MaxValue))
                ?.Priority ?? NixosDefinition.PlainPriority;
    }

    /// <summary>
    /// NixOS takes off conditions and merges first, then one override, then one order. What lies further in stays, and the option
    /// sees a set. Wrappers around groups of options count as if they were around each option, except merges, which are gone by then.
    /// </summary>
    private static IEnumerable<OptionProblem> CheckWrappers(EvaluatedDefinition definition, int depth)
    {
        var counting = definition.Wrappers.Where(wrapper => !(wrapper.Kind == "merge" && wrapper.Depth < depth));
        foreach (var level in counting.GroupBy(wrapper => Math.Max(wrapper.Depth, depth)))
        {
            var ranks = level.Select(wrapper => wrapper.Kind switch { "override" => 1, "order" => 2, _ => 0 }).ToArray();
            var inOrder = ranks.Zip(ranks.Skip(1)).All(pair => pair.First < pair.Second || pair is (0, 0));
            if (inOrder && !level.Any(wrapper => wrapper.Kind == "order" && wrapper.Depth < depth))
                continue;
            var order = string.Join(", then ", level.Select(wrapper => wrapper.Kind));
            yield return new OptionProblem(
                definition.Path,
                OptionProblemKind.WrongType,
                $"{definition.Path} is wrapped in {order}, which NixOS does not take off in that order. Put conditions and merges outside, then one override, then one order around the value.",
                IsCertain: true);
        }
    }

    /// <summary>How many names of a path lead to the option that it sets, or to a place inside that option.</summary>
    private static int? OptionDepth(NixosPath path, NixosRelease release)
    {
        for (var length = 1; length <= path.Segments.Count; length++)
        {
            if (NixosOptions.Find(NixosPath.Of(path.Segments.Take(length)), release).Status is OptionStatus.Exists)
                return length;
        }
        return null;
    }

    private static bool IsInside(NixosPath path, NixosPath outer) =>
        path.Segments.Count >= outer.Segments.Count && path.Segments.Take(outer.Segments.Count).SequenceEqual(outer.Segments);
}
