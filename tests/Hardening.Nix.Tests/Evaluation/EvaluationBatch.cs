using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hardening.Nix.Tests.Evaluation;

/// <summary>Hosts that are evaluated in one call of Nix.</summary>
internal sealed partial class EvaluationBatch(NixosRelease release, params string[] arguments) : IDisposable
{
    private static readonly string Stub = Path.Combine(AppContext.BaseDirectory, "Evaluation", "Stub", "evaluate.nix");

    private readonly string _folder = Directory.CreateTempSubdirectory("hardening-nix-").FullName;
    private readonly List<string[]> _hosts = [];
    private int _written;

    /// <summary>Writes a module to a file and gives its path.</summary>
    public string Write(string text)
    {
        var file = Path.Combine(_folder, $"module-{_written++}.nix");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Adds a host of these module files.</summary>
    public void Add(IEnumerable<string> files) => _hosts.Add(files.Select(Path.GetFullPath).ToArray());

    public IReadOnlyList<EvaluatedModule> Evaluate()
    {
        var texts = _hosts.SelectMany(files => files).Select(file => Path.GetDirectoryName(file)!).Distinct()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.nix", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .ToArray();
        var input = Path.Combine(_folder, "input.json");
        File.WriteAllText(input, JsonSerializer.Serialize(new
        {
            release = release.Number(),
            names = texts.SelectMany(text => Identifier().Matches(text)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal),
            options = texts.Any(text => Reads().IsMatch(text)) ? DeclaredOptions.FileOf(release) : null,
            arguments,
            hosts = _hosts,
        }));
        using var result = JsonDocument.Parse(NixEvaluator.Evaluate(Stub, ("input", input)));
        return result.RootElement.EnumerateArray().Select(Read).ToArray();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private EvaluatedModule Read(JsonElement host) => new(
        release,
        host.GetProperty("definitions").EnumerateArray().Select(ReadDefinition).ToArray(),
        host.GetProperty("declared").EnumerateArray().Select(ReadPath).ToArray(),
        host.GetProperty("external").EnumerateArray().Select(import => import.GetString()!).ToArray());

    private static EvaluatedDefinition ReadDefinition(JsonElement definition) => new(
        ReadPath(definition.GetProperty("path")),
        ReadValue(definition.GetProperty("value")),
        definition.GetProperty("priority").GetInt32(),
        definition.GetProperty("wrappers").EnumerateArray()
            .Select(wrapper => new OptionWrapper(
                wrapper.GetProperty("kind").GetString()!, wrapper.GetProperty("depth").GetInt32(), wrapper.GetProperty("priority").GetInt32()))
            .ToArray(),
        definition.GetProperty("active").GetBoolean());

    private static NixosPath ReadPath(JsonElement path) => NixosPath.Of(path.EnumerateArray().Select(name => name.GetString()!));

    private static NixosValue ReadValue(JsonElement value) => value.GetProperty("kind").GetString() switch
    {
        "null" => NixosValue.Null,
        "bool" => new NixosValue.Boolean(value.GetProperty("value").GetBoolean()),
        "int" => new NixosValue.Whole(value.GetProperty("value").GetInt64()),
        "float" => new NixosValue.Real(value.GetProperty("value").GetDouble()),
        "string" => new NixosValue.Text(value.GetProperty("value").GetString()!),
        "path" => new NixosValue.Path(value.GetProperty("text").GetString()!),
        "list" => new NixosValue.List(value.GetProperty("items").EnumerateArray().Select(ReadValue)),
        "set" => new NixosValue.Attributes(value.GetProperty("members").EnumerateArray().Select(
            member => KeyValuePair.Create(member.GetProperty("name").GetString()!, ReadValue(member.GetProperty("value"))))),
        "package" => new NixosValue.Expression(value.GetProperty("text").GetString()!, ExpressionKind.Package),
        "function" => new NixosValue.Expression("x: ...", ExpressionKind.Function),
        _ => new NixosValue.Expression(value.GetProperty("text").GetString()!),
    };

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_'-]*")]
    private static partial Regex Identifier();

    // The tree of all options takes Nix a while to read, so it is given only to modules that look at it.
    [GeneratedRegex(@"\b(config|options)\b")]
    private static partial Regex Reads();
}
