using Hardening.Nix.Tests.Emission;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Lab;

/// <summary>What the emitted modules of a host define, as the real Nix evaluates them.</summary>
internal sealed class EmittedHost
{
    private readonly IReadOnlyList<EvaluatedDefinition> definitions;

    public EmittedHost(Fleet fleet, string host)
    {
        var flake = Flakes.Of(fleet);
        var modules = flake.Paths.Where(path => path.StartsWith($"hosts/{host}/", StringComparison.Ordinal) && !path.EndsWith("default.nix", StringComparison.Ordinal));
        definitions = [.. EvaluatedModule.FromTexts(modules.Select(path => flake[path]), NixosRelease.V26_05).SelectMany(module => module.Definitions)];
    }

    /// <summary>The elements of an option that is a list of strings.</summary>
    public IReadOnlyList<string> Strings(string path) =>
        [.. definitions.Where(d => d.IsActive && d.Path.ToString() == path).SelectMany(d => ((NixosValue.List)d.Value).Items).Cast<NixosValue.Text>().Select(text => text.Value)];

    /// <summary>The members of an option that is an attribute set, as text.</summary>
    public IReadOnlyDictionary<string, NixosValue> Members(string path)
    {
        var parent = NixosPath.From(path).Segments;
        return definitions.Where(d => d.IsActive && d.Path.Segments.Count == parent.Count + 1 && d.Path.Segments.Take(parent.Count).SequenceEqual(parent))
            .ToDictionary(d => d.Path.Segments[^1], d => d.Value);
    }
}
