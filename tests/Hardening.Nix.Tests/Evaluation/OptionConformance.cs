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
        var foreign = module.Definitions.Where(definition => !module.Declared.Any(own => IsInside(definition.Path, own))).ToArray();
        var active = foreign
            .Where(definition => definition.IsActive)
            .Select(definition => new NixosDefinition(definition.Path, definition.Value, definition.Priority));
        var inactive = foreign.Where(definition => !definition.IsActive).SelectMany(definition => CheckName(definition.Path, release));
        var wrapped = foreign.SelectMany(definition => CheckWrappers(definition, release));
        return [.. NixosOptions.Check(active, release), .. inactive, .. wrapped];
    }

    /// <summary>The same, for the release that the modules were evaluated for.</summary>
    public static IReadOnlyList<OptionProblem> Check(EvaluatedModule module) => Check(module, module.Release);

    /// <summary>Below a false condition NixOS looks for the option and not further.</summary>
    private static IReadOnlyList<OptionProblem> CheckName(NixosPath path, NixosRelease release) =>
        OptionDepth(path, release) is null ? NixosOptions.Check(path, new NixosValue.Expression("..."), release) : [];

    /// <summary>
    /// NixOS takes off conditions and merges first, then one override, then one order. What lies further in stays, and the option
    /// sees a set. Wrappers around groups of options count as if they were around each option.
    /// </summary>
    private static IEnumerable<OptionProblem> CheckWrappers(OptionDefinition definition, NixosRelease release)
    {
        if (OptionDepth(definition.Path, release) is not { } depth)
            yield break;
        foreach (var level in definition.Wrappers.GroupBy(wrapper => Math.Max(wrapper.Depth, depth)))
        {
            var wrappers = level.ToArray();
            var rank = 0;
            var fits = wrappers.All(wrapper =>
            {
                var (last, here) = (rank, rank = wrapper.Kind switch { "override" => 1, "order" => 2, _ => 0 });
                return here > last || (here, last) == (0, 0);
            });
            if (!fits || wrappers.Any(wrapper => wrapper.Kind == "order" && wrapper.Depth < depth))
            {
                var order = string.Join(", then ", wrappers.Select(wrapper => wrapper.Kind));
                yield return new OptionProblem(
                    definition.Path,
                    OptionProblemKind.WrongType,
                    $"{definition.Path} is wrapped in {order}, which NixOS does not take off in that order. Put conditions and merges outside, then one override, then one order around the value.",
                    IsCertain: true);
            }
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
