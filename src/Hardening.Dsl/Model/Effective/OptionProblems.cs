namespace Hardening.Model;

/// <summary>What is wrong with the options that a host sets by their paths, in its release.</summary>
internal static class OptionProblems
{
    // Of a value that is not known, the path can be checked.
    private static readonly NixosValue SomeValue = new NixosValue.Expression("unknown");

    public static IEnumerable<(Origin Origin, OptionProblem Problem)> Of(HostModel host)
    {
        foreach (var definition in host.Nixos.ByPath)
            if (definition.IsCertain)
                foreach (var problem in Of(host, definition, definition.Known ?? SomeValue))
                    yield return (definition.Origins[0], problem);
    }

    /// <summary>Whether the option may exist all the same: the table may be older, or a module declares it.</summary>
    public static bool IsDoubtful(OptionProblem problem) => problem is { Kind: OptionProblemKind.UnknownPath, IsCertain: false };

    private static IEnumerable<OptionProblem> Of(HostModel host, OptionDefinition definition, NixosValue value)
    {
        if (Declaration(host, definition.Path) is { } declared)
            return Inside(declared, definition.Path)?.Accepts(value, out _) ?? true ? []
                : [new(definition.Path, OptionProblemKind.WrongType, $"{definition.Path} expects {declared.Type.One}, as declared, not {declared.Type.Fault(value)}.", IsCertain: true)];
        return NixosOptions.Check(host.Files.Table, definition.Path, value, host.Release)
            .Where(problem => problem.Kind != OptionProblemKind.UnknownPath || (!host.Nixos.MayDeclareOthers && Declaration(host, problem.Path) is null));
    }

    private static OptionDeclaration? Declaration(HostModel host, NixosPath path) =>
        host.Nixos.Declarations.Where(declared => path.IsWithin(declared.Path)).OrderByDescending(static declared => declared.Path.Segments.Count).FirstOrDefault();

    private static OptionType? Inside(OptionDeclaration declared, NixosPath path) =>
        path.Segments.Skip(declared.Path.Segments.Count).Aggregate((OptionType?)declared.Type, static (type, name) => type?.Inside(name));
}
