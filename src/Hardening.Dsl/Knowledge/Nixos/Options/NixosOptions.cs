namespace Hardening.Knowledge;

/// <summary>All options of NixOS, of agenix, disko, impermanence and lanzaboote, and what they take.</summary>
/// <remarks>Read-only and safe from any thread. The table is unpacked when it is first asked.</remarks>
public static class NixosOptions
{
    /// <summary>What the table was made of, and when.</summary>
    public static string Source => OptionTable.BuiltIn.Header;

    /// <summary>Finds what is behind a path in a release.</summary>
    /// <param name="path">A path as it is written in Nix; <c>&lt;name&gt;</c> and <c>*</c> may stand for any name and element.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="SettingException"><paramref name="path"/> is not an attribute path.</exception>
    public static OptionAnswer Find(string path, NixosRelease release) => Find(NixosPath.From(path), release);

    /// <summary>Finds what is behind a path in a release.</summary>
    public static OptionAnswer Find(NixosPath path, NixosRelease release) =>
        Find(OptionTable.BuiltIn, path, release);

    /// <summary>All declared options of a release, in the order of their names, placeholders included.</summary>
    public static IEnumerable<NixosOption> All(NixosRelease release) => OptionAnswers.All(OptionTable.BuiltIn, release);

    /// <summary>The names in the table that are nearest to a path, best first; for one that is not there.</summary>
    /// <param name="path">The path that was meant.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<string> Nearest(NixosPath path, int count = 3) => NearestOptions.To(OptionTable.BuiltIn, path.Segments, count);

    /// <summary>Checks a value for an option, down to the options inside it.</summary>
    /// <param name="path">The option, or a group of options when <paramref name="value"/> is an attribute set.</param>
    /// <param name="value">The value.</param>
    /// <param name="release">The release.</param>
    /// <returns>What is wrong; nothing if all is well as far as the table knows.</returns>
    public static IReadOnlyList<OptionProblem> Check(NixosPath path, NixosValue value, NixosRelease release) =>
        Check([new NixosDefinition(path, value)], release);

    /// <summary>Checks the definitions of one host, down to the options inside their values, and against each other.</summary>
    public static IReadOnlyList<OptionProblem> Check(IEnumerable<NixosDefinition> definitions, NixosRelease release) =>
        new OptionCheck(definitions, OptionTable.BuiltIn, release).Run();

    /// <summary>Finds what is behind a path in a table.</summary>
    internal static OptionAnswer Find(OptionTable table, NixosPath path, NixosRelease release) =>
        new OptionAnswers(table, release).Answer(path, new OptionResolver(table, release).Resolve(path.Segments));

    /// <summary>Checks a value for an option of a table, down to the options inside it.</summary>
    internal static IReadOnlyList<OptionProblem> Check(OptionTable table, NixosPath path, NixosValue value, NixosRelease release) =>
        new OptionCheck([new NixosDefinition(path, value)], table, release).Run();
}
