using System.Text.Json.Nodes;
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

    /// <summary>Everything that is defined, as one tree: lists of several modules are joined, otherwise the higher priority wins.</summary>
    public JsonObject Configuration
    {
        get
        {
            var tree = new JsonObject();
            foreach (var definition in definitions.Where(d => d.IsActive).OrderByDescending(d => d.Priority))
            {
                var parent = tree;
                foreach (var name in definition.Path.Segments.SkipLast(1))
                    parent = parent[name] as JsonObject ?? (JsonObject)(parent[name] = new JsonObject())!;
                var (last, value) = (definition.Path.Segments[^1], Json(definition.Value));
                if (parent[last] is JsonArray list && value is JsonArray more)
                    foreach (var item in more) list.Add(item?.DeepClone());
                else parent[last] = value;
            }
            return tree;
        }
    }

    private static JsonNode? Json(NixosValue value) => value switch
    {
        NixosValue.Boolean on => on.Value,
        NixosValue.Whole number => number.Value,
        NixosValue.Text text => text.Value,
        NixosValue.Path path => path.Value,
        NixosValue.List list => new JsonArray([.. list.Items.Select(Json)]),
        NixosValue.Attributes set => new JsonObject(set.Members.Select(member => KeyValuePair.Create(member.Key, Json(member.Value)))),
        NixosValue.Expression other => other.Nix,
        _ => null,
    };
}
