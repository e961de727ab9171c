using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hardening.Nix.Tests.Evaluation;

/// <summary>The options of a release as the stand-in's <c>options</c> and defaults: a tree whose leaves are <c>{ "=": default }</c>.</summary>
internal static class DeclaredOptions
{
    private static readonly ConcurrentDictionary<NixosRelease, Lazy<string>> Files = new();

    public static string FileOf(NixosRelease release) => Files.GetOrAdd(release, static key => new Lazy<string>(() => Write(key))).Value;

    private static string Write(NixosRelease release)
    {
        var root = new JsonObject();
        foreach (var option in NixosOptions.All(release))
        {
            var node = root;
            foreach (var name in option.Declaration.Segments)
                node = (JsonObject)(node[name] ??= new JsonObject());
            if (Default(option.Default) is { } value)
                node["="] = value;
        }
        var file = Path.Combine(AppContext.BaseDirectory, $"options-{release}.json");
        var own = file + "." + Environment.ProcessId;
        File.WriteAllText(own, root.ToJsonString());
        File.Move(own, file, overwrite: true); // whole or not at all, also when two runs share the folder
        return file;
    }

    private static JsonNode? Default(string? nix)
    {
        if (nix is "[ ]")
            return new JsonArray();
        if (nix is null or "null" or "{ }" || nix.StartsWith('['))
            return null;
        try
        {
            return JsonNode.Parse(nix); // a plain number, boolean or string is written alike in Nix and in JSON
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
