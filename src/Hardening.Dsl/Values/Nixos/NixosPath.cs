using System.Text;

namespace Hardening;

/// <summary>The name of a NixOS option, such as <c>services.openssh.enable</c> or <c>boot.kernel.sysctl."kernel.kptr_restrict"</c>.</summary>
/// <remarks>
/// Names that hold a dot or another unusual character are quoted, as in Nix. <c>&lt;name&gt;</c> stands for any attribute and
/// <c>*</c> for any list element, as in NixOS's own list of options. Two paths are equal when their segments are.
/// </remarks>
public sealed record NixosPath
{
    private NixosPath(IReadOnlyList<string> segments)
    {
        Segments = segments;
        Text = string.Join(".", segments.Select(Quote));
    }

    /// <summary>The names from the root, without quotes.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The path as it is written in Nix, quoted where that is needed.</summary>
    public string Text { get; }

    /// <summary>Reads a path as it is written in Nix.</summary>
    /// <param name="text">For example <c>services.openssh.settings.PermitRootLogin</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not an attribute path.</exception>
    public static NixosPath From(string text) =>
        TryFrom(text, out var path, out var problem) ? path! : throw new SettingException(nameof(text), problem!);

    /// <summary>Reads a path as it is written in Nix, and says what is wrong where it is not one.</summary>
    public static bool TryFrom(string text, out NixosPath? path, out string? problem)
    {
        path = null;
        var segments = new List<string>();
        var position = 0;
        do
        {
            if (!TryReadSegment(text, ref position, out var segment, out var why))
            {
                problem = $"\"{text}\" is not a valid option path: {why}";
                return false;
            }
            segments.Add(segment);
        }
        while (position < text.Length && text[position++] == '.');
        path = new NixosPath(segments);
        problem = null;
        return true;
    }

    /// <summary>A path of these names, each taken as it is.</summary>
    /// <exception cref="SettingException">There is no name at all.</exception>
    public static NixosPath Of(IEnumerable<string> segments)
    {
        var copy = segments.ToArray();
        return copy.Length > 0 ? new NixosPath(copy) : throw new SettingException(nameof(segments), "A path has at least one name.");
    }

    /// <summary>Whether this is the other path, or is below it.</summary>
    internal bool IsWithin(NixosPath outer) => Segments.Take(outer.Segments.Count).SequenceEqual(outer.Segments, StringComparer.Ordinal);

    /// <summary>The path of something inside this one.</summary>
    public NixosPath Child(string segment) => new([.. Segments, segment]);

    /// <summary>The path with a name in place of its last placeholder.</summary>
    internal NixosPath Named(string name)
    {
        var segments = Segments.ToArray();
        for (var i = segments.Length - 1; i >= 0; i--)
            if (segments[i] == "<name>")
            {
                segments[i] = name;
                break;
            }
        return new(segments);
    }

    /// <inheritdoc/>
    public bool Equals(NixosPath? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Quote(string segment)
    {
        if (IsPlaceholder(segment) || IsIdentifier(segment))
            return segment;
        var quoted = new StringBuilder("\"", segment.Length + 2);
        for (var i = 0; i < segment.Length; i++)
        {
            var character = segment[i];
            if (character is '"' or '\\' || (character == '$' && i + 1 < segment.Length && segment[i + 1] == '{'))
                quoted.Append('\\');
            quoted.Append(character switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => character.ToString() });
        }
        return quoted.Append('"').ToString();
    }

    internal static bool IsPlaceholder(string segment) => segment is "<name>" or "*";

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && IsStart(text[0]) && text.All(IsInner) && !Keywords.Contains(text);

    private static readonly string[] Keywords = ["assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with"];

    private static bool IsStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsInner(char c) => IsStart(c) || c is (>= '0' and <= '9') or '-' or '\'';

    private static bool TryReadSegment(string text, ref int position, out string segment, out string? problem)
    {
        var start = position;
        segment = "";
        problem = null;
        if (start < text.Length && text[start] == '"')
            return TryReadQuoted(text, ref position, out segment, out problem);
        while (position < text.Length && text[position] != '.')
            position++;
        segment = text.Substring(start, position - start);
        if (segment.Length == 0)
            problem = "a name between the dots is missing.";
        else if (!IsPlaceholder(segment) && !(IsStart(segment[0]) && segment.All(IsInner)))
            problem = $"{segment} must be quoted, as in \\\"{segment}\\\", or is not a name.";
        return problem is null;
    }

    private static bool TryReadQuoted(string text, ref int position, out string segment, out string? problem)
    {
        var read = new StringBuilder();
        segment = "";
        problem = null;
        while (++position < text.Length && text[position] != '"')
        {
            if (text[position] == '$' && position + 1 < text.Length && text[position + 1] == '{')
            {
                problem = "it must not contain ${...}; write the name.";
                return false;
            }
            if (text[position] == '\\' && ++position < text.Length)
                read.Append(text[position] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            else if (position < text.Length)
                read.Append(text[position]);
        }
        if (position >= text.Length)
            problem = "a quote is not closed.";
        else if (++position < text.Length && text[position] != '.')
            problem = "after a closing quote a dot or the end is expected.";
        segment = read.ToString();
        return problem is null;
    }
}
