namespace Hardening.Nix.Tests.Evaluation;

/// <summary>Judges what modules define by the table of NixOS's options.</summary>
public static class OptionConformance
{
    /// <summary>Unknown options, wrong types, and options that the release has renamed, removed or not got yet.</summary>
    public static IReadOnlyList<OptionProblem> Check(EvaluatedModule module, NixosRelease release)
    {
        var foreign = module.Definitions.Where(definition => !module.Declared.Any(own => IsInside(definition.Path, own))).ToArray();
        var active = foreign.Where(definition => definition.IsActive).Select(definition => KeyValuePair.Create(definition.Path, definition.Value));
        var inactive = foreign.Where(definition => !definition.IsActive).SelectMany(definition => CheckName(definition.Path, release));
        return [.. NixosOptions.Check(active, release), .. inactive];
    }

    /// <summary>Unknown options, wrong types, and options that the release of the evaluation has renamed, removed or not got yet.</summary>
    public static IReadOnlyList<OptionProblem> Check(EvaluatedModule module) => Check(module, module.Release);

    /// <summary>Below a false condition NixOS looks for the option and not further.</summary>
    private static IReadOnlyList<OptionProblem> CheckName(NixosPath path, NixosRelease release)
    {
        for (var length = path.Segments.Count; length > 0; length--)
        {
            var outer = NixosPath.Of(path.Segments.Take(length));
            if (NixosOptions.Find(outer, release).Status is OptionStatus.Exists)
                return [];
        }
        return NixosOptions.Check(path, new NixosValue.Expression("..."), release);
    }

    private static bool IsInside(NixosPath path, NixosPath outer) =>
        path.Segments.Count >= outer.Segments.Count && path.Segments.Take(outer.Segments.Count).SequenceEqual(outer.Segments);
}
