using System.Text.RegularExpressions;

namespace Hardening.Knowledge;

/// <summary>Reads the list of options that NixOS makes for its manual (<c>system.build.manual.optionsJSON</c>).</summary>
/// <remarks>The format is that of nixpkgs' <c>nixos/lib/make-options-doc</c>: an object of options by name, each with <c>loc</c>, <c>type</c>, <c>readOnly</c> and perhaps <c>default</c>.</remarks>
internal sealed class OptionJson
{
    private const string Untyped = "unspecified value";
    private const int LongestDefault = 100;

    private static readonly Regex Blanks = new(@"\s+");

    private readonly JsonReader json;
    private readonly OptionTree root = new();
    private readonly HashSet<string> readOnly = new(StringComparer.Ordinal);
    private int count;
    private string? release;

    private OptionJson(string text) => json = new JsonReader(text);

    /// <summary>The table of a text.</summary>
    /// <exception cref="OptionFileFault">The text is not valid JSON, or not a list of options.</exception>
    public static OptionTable Read(string text) => new OptionJson(text).Read();

    private OptionTable Read()
    {
        if (!json.IsObject) throw json.Fault("expected an object with one member per option");
        json.Object(Option);
        json.End();
        if (count == 0) throw json.Fault("it has no options");
        var builtIn = OptionTable.BuiltIn;
        root.Add(builtIn.Root, isContent: false);
        return new OptionTable(root.Pack(), builtIn.History, new UserTable(count, release, readOnly));
    }

    private void Option(string name)
    {
        if (!json.IsObject) throw json.Fault($"option \"{name}\" is not an object");
        List<string> path = [];
        string? type = null, given = null;
        bool isReadOnly = false, hasDefault = false;
        json.Object(member =>
        {
            switch (member)
            {
                case "loc" when json.IsArray:
                    json.Array(() => path.Add(Segment(json.Text())));
                    break;
                case "type" when json.IsText:
                    type = json.Text();
                    break;
                case "readOnly":
                    isReadOnly = json.Boolean();
                    break;
                case "default":
                    (given, hasDefault) = (Default(), true);
                    break;
                case "loc" or "type":
                    throw json.Fault($"\"{member}\" of option \"{name}\" must be {(member == "loc" ? "an array" : "a string")}");
                default:
                    json.Skip();
                    break;
            }
        });
        if (path.Count == 0) throw json.Fault($"option \"{name}\" has no \"loc\"");
        count++;
        // NixOS refuses a second definition of such an option, and its default is the first.
        if (isReadOnly && hasDefault) readOnly.Add(OptionTable.Key(path));
        if (name == "system.nixos.release") release = given?.Trim('"');
        root.Add(path, type ?? Untyped, given);
    }

    // { "_type": "literalExpression", "text": "false" }
    private string? Default()
    {
        string? kind = null, text = null;
        if (!json.IsObject)
        {
            json.Skip();
            return null;
        }
        json.Object(member =>
        {
            if (member == "_type" && json.IsText) kind = json.Text();
            else if (member == "text" && json.IsText) text = json.Text();
            else json.Skip();
        });
        if (kind != "literalExpression" || text is null || text.Length > LongestDefault) return null;
        text = Blanks.Replace(text, " ").Trim();
        return text == "{ }" || OptionLiteral.Read(text) is not null ? text : null;
    }

    // An attribute set may call its names otherwise than <name>.
    private static string Segment(string name) =>
        name.Length > 2 && name[0] is '<' or '‹' && name[name.Length - 1] is '>' or '›' && !name.StartsWith("<function", StringComparison.Ordinal) ? "<name>" : name;
}
