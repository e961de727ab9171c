// Packs NixOS's options into the table that Hardening.Dsl carries. Run by hand:
//   dotnet run eng/knowledge/NixosOptions.cs
// The sources, their dates and the format are described in eng/knowledge/nixos/README.md.
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

const string Header =
    "NixOS options. Names, types and defaults: NixOS 24.11 as of 2024-12-19; 604 of them re-read in the modules of 26.11pre, " +
    "mid-2026; agenix, disko, impermanence and lanzaboote by evaluation, 2026-06; sops-nix as of 2026-06-22. Renames and gates: release notes of 25.11, " +
    "26.05 and 26.11pre. Collected 2026-11-23.";

var here = Path.GetDirectoryName(ThisFile())!;
var sources = Path.Combine(here, "nixos");
var target = Path.Combine(here, "../../src/Hardening.Dsl/Knowledge/Nixos/nixos-options.gz");

var root = new Node();
var changes = new List<string>();
foreach (var option in ReadPacked("options.json.gz").Concat(ReadPacked("verified.json.gz")))
    Add(option.GetProperty("name").GetString()!, Type(option), Default(option), Evidence(option), Text(option, "note"));
foreach (var rename in ReadPlain("renames.json"))
    AddRename(rename);
foreach (var change in ReadPlain("releases.json"))
    AddChange(change);

var packed = Pack();
using (var file = File.Create(target))
using (var gzip = new GZipStream(file, CompressionLevel.SmallestSize))
    gzip.Write(packed);
Console.WriteLine($"{root.Options} options, {changes.Count} changes: {packed.Length} bytes, {new FileInfo(target).Length} packed");
return;

IEnumerable<JsonElement> ReadPacked(string name)
{
    using var stream = new GZipStream(File.OpenRead(Path.Combine(sources, name)), CompressionMode.Decompress);
    return JsonDocument.Parse(stream).RootElement.EnumerateArray().ToArray();
}

IEnumerable<JsonElement> ReadPlain(string name) =>
    JsonDocument.Parse(File.ReadAllText(Path.Combine(sources, name))).RootElement.EnumerateArray().ToArray();

void Add(string name, string type, string @default, int evidence, string note)
{
    // The dump spells every "_name_" as a placeholder, also inside this one real name.
    var path = name.Replace("label<name>length_limit", "label_name_length_limit");
    var node = root.At(Split(path));
    (node.Type, node.Default, node.Evidence) = (type, @default, evidence);
    if (Regex.IsMatch(note, @"\b\d\d\.\d\d\b|^required"))
        changes.Add(Line("note", path, note: note));
}

void AddRename(JsonElement rename)
{
    var written = Text(rename, "since");
    var since = written switch
    {
        "26.11 (late)" => "26.11",
        "newer than 25.11" => "26.05",
        _ when Regex.IsMatch(written, @"^\d\d\.\d\d$") => written,
        _ => "25.05", // before the oldest supported release, or of a flake that has no releases
    };
    changes.Add(Line(
        Text(rename, "kind") == "renamed" ? "renamed" : "removed", Text(rename, "old"), since, written.Contains("late"), Text(rename, "new"), Text(rename, "note")));
}

void AddChange(JsonElement change)
{
    var path = Text(change, "path");
    var node = root.At(Split(path));
    switch (Text(change, "change"))
    {
        case "type":
            (node.Type, node.Evidence) = (Text(change, "type"), node.Type is null ? 1 : node.Evidence);
            break;
        case "copy of":
            node.ChildrenOf(root.At(Split(Text(change, "target"))));
            break;
        case "same as":
            node.IsLink = true;
            changes.Add(Line("same as", path, instead: Text(change, "target")));
            break;
        default:
            changes.Add(Line(
                Text(change, "change"), path, Text(change, "since"), change.TryGetProperty("late", out _), Text(change, "instead"), Text(change, "note"),
                Text(change, "before"), Text(change, "after")));
            break;
    }
}

static string Line(string kind, string path, string since = "", bool late = false, string instead = "", string note = "", string before = "", string after = "") =>
    string.Join('\t', new[] { kind, path, since, late ? "late" : "", instead, note, before, after }.Select(field => field.ReplaceLineEndings(" ").Replace('\t', ' ')));

static string Text(JsonElement element, string property) =>
    element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

static string Type(JsonElement option)
{
    // The dump's "path" was rewritten to today's "absolute path" everywhere, which is wrong inside other words.
    var type = Text(option, "type")
        .Replace("absolute absolute path", "absolute path")
        .Replace("swap|target|absolute path|timer", "swap|target|path|timer");
    return type == "none" ? "unspecified value" : type;
}

static string Default(JsonElement option)
{
    var value = Regex.Replace(Text(option, "default"), @"\s+", " ");
    const string Atom = """(null|true|false|-?\d+(\.\d+)?|"([^"\\$‹<]|\\[\\n"])*")""";
    return value.Length <= 100 && Regex.IsMatch(value, $@"^({Atom}|\{{ \}}|\[ ({Atom} )*\])$") ? value : "";
}

static int Evidence(JsonElement option) =>
    option.TryGetProperty("source", out var source) && Regex.IsMatch(source.GetString()!, "agenix|disko|impermanence|lanzaboote|sops-nix") ? 2
    : Text(option, "as_of") is "flake" ? 2
    : Text(option, "as_of") is "26.11pre" || Text(option, "verified") is "26.11pre" ? 1
    : 0;

static string[] Split(string path) =>
    path.StartsWith("disko-content:", StringComparison.Ordinal)
        ? ["disko-content:", .. Regex.Matches(path["disko-content:".Length..], "[^.]+").Select(match => match.Value)]
        : [.. Regex.Matches(path, "\"[^\"]*\"|[^.]+").Select(match => match.Value.Trim('"'))];

byte[] Pack()
{
    var types = new Pool();
    var defaults = new Pool();
    var tree = new MemoryStream();
    root.Write(tree, types, defaults);

    var all = new MemoryStream();
    Node.WriteText(all, Header);
    types.Write(all);
    defaults.Write(all);
    Node.WriteNumber(all, changes.Count);
    foreach (var line in changes.Order(StringComparer.Ordinal))
        Node.WriteText(all, line);
    tree.WriteTo(all);
    return all.ToArray();
}

static string ThisFile([CallerFilePath] string path = "") => path;

/// <summary>Strings that many options share, by number.</summary>
internal sealed class Pool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Number(string text) => _numbers.TryGetValue(text, out var number) ? number : _numbers[text] = _numbers.Count;

    public void Write(Stream target)
    {
        Node.WriteNumber(target, _numbers.Count);
        foreach (var text in _numbers.Keys)
            Node.WriteText(target, text);
    }
}

/// <summary>One name in the tree of options.</summary>
internal sealed class Node
{
    private readonly SortedDictionary<string, Node> _children = new(StringComparer.Ordinal);

    public string? Type { get; set; }

    public string Default { get; set; } = "";

    public int Evidence { get; set; }

    public bool IsLink { get; set; }

    public int Options => (Type is null ? 0 : 1) + _children.Values.Sum(child => child.Options);

    public Node At(IEnumerable<string> path)
    {
        var node = this;
        foreach (var name in path)
            node = node._children.TryGetValue(name, out var child) ? child : node._children[name] = new Node();
        return node;
    }

    public void ChildrenOf(Node other)
    {
        foreach (var (name, child) in other._children)
            _children[name] = child;
    }

    /// <summary>
    /// Writes the children: for each its name and the length of the rest, then type × 8 + evidence × 2 + link (type 0: a group;
    /// else the number of the type plus one), with a type the number of the default plus one (0: none), and its children.
    /// </summary>
    public void Write(Stream target, Pool types, Pool defaults)
    {
        foreach (var (name, child) in _children)
        {
            WriteText(target, name);
            var rest = new MemoryStream();
            var type = child.Type is null ? 0 : types.Number(child.Type) + 1;
            WriteNumber(rest, type * 8 + child.Evidence * 2 + (child.IsLink ? 1 : 0));
            if (type > 0)
                WriteNumber(rest, child.Default.Length == 0 ? 0 : defaults.Number(child.Default) + 1);
            child.Write(rest, types, defaults);
            WriteNumber(target, (int)rest.Length);
            rest.WriteTo(target);
        }
    }

    public static void WriteText(Stream target, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(target, bytes.Length);
        target.Write(bytes);
    }

    public static void WriteNumber(Stream target, int number)
    {
        for (; number >= 0x80; number >>= 7)
            target.WriteByte((byte)(number | 0x80));
        target.WriteByte((byte)number);
    }
}
