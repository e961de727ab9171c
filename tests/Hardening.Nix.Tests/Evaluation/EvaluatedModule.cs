namespace Hardening.Nix.Tests.Evaluation;

/// <summary>What NixOS modules define, found out by the real Nix with a stand-in for nixpkgs.</summary>
/// <remarks>
/// <c>pkgs</c> answers every name with an opaque package, <c>config</c> with what the modules define themselves, with NixOS's plain
/// defaults, or with an opaque thing; <c>options</c> has the options of the release.
/// </remarks>
public sealed class EvaluatedModule
{
    internal EvaluatedModule(
        NixosRelease release, IReadOnlyList<EvaluatedDefinition> definitions, IReadOnlyList<NixosPath> declared, IReadOnlyList<string> external)
    {
        Release = release;
        Definitions = definitions;
        Declared = declared;
        ExternalImports = external;
    }

    /// <summary>The release that the modules were told to be in.</summary>
    public NixosRelease Release { get; }

    /// <summary>All definitions, in the order of the modules and, within a set, of the names.</summary>
    public IReadOnlyList<EvaluatedDefinition> Definitions { get; }

    /// <summary>Options that the modules declare themselves.</summary>
    public IReadOnlyList<NixosPath> Declared { get; }

    /// <summary>Imports that are not here to be read: modules of nixpkgs or of flake inputs.</summary>
    public IReadOnlyList<string> ExternalImports { get; }

    /// <summary>The active definitions of one option.</summary>
    public IEnumerable<EvaluatedDefinition> Of(string path) =>
        Definitions.Where(definition => definition.IsActive && definition.Path == NixosPath.From(path));

    /// <summary>Evaluates the text of one module.</summary>
    /// <exception cref="NixEvaluationException">Nix refuses it.</exception>
    public static EvaluatedModule FromText(string text, NixosRelease release) => FromTexts([text], release)[0];

    /// <summary>Evaluates modules, each for itself, in one call of Nix.</summary>
    public static IReadOnlyList<EvaluatedModule> FromTexts(IEnumerable<string> texts, NixosRelease release)
    {
        using var batch = new EvaluationBatch(release);
        foreach (var text in texts)
            batch.Add([batch.Write(text)]);
        return batch.Evaluate();
    }

    /// <summary>Evaluates files that make one host together, and what they import.</summary>
    /// <param name="files">The modules' files.</param>
    /// <param name="release">The release.</param>
    /// <param name="arguments">Names of further module arguments, such as <c>inputs</c>; they are opaque.</param>
    public static EvaluatedModule FromFiles(IEnumerable<string> files, NixosRelease release, params string[] arguments)
    {
        using var batch = new EvaluationBatch(release, arguments);
        batch.Add(files);
        return batch.Evaluate()[0];
    }
}
