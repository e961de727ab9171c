namespace Hardening.Model;

/// <summary>The conversions of directives of systemd, whose values NixOS takes as texts, numbers and booleans.</summary>
internal static class AsUnit
{
    private static readonly string[] On = ["yes", "true", "on", "1"];
    private static readonly string[] Off = ["no", "false", "off", "0"];

    /// <summary>A switch.</summary>
    public static readonly Codec<bool> Boolean = new(static on => new NixosValue.Boolean(on), static value => IsOn(value), static on => on ? "yes" : "no");

    /// <summary>A path alone, in which a percent sign begins a specifier.</summary>
    public static readonly Codec<AbsolutePath> Path = Escaped(static text => text.Replace("%%", "%"), static text => text.Replace("%", "%%"));

    /// <summary>A path in a list, which is read word by word, with quotes and escapes (systemd.syntax(7)).</summary>
    public static readonly Codec<AbsolutePath> PathInList = Escaped(
        static text => text.Replace("\\x27", "'").Replace("\\x20", " ").Replace("\\x5c", "\\").Replace("%%", "%"),
        static text => text.Replace("%", "%%").Replace("\\", "\\x5c").Replace(" ", "\\x20").Replace("'", "\\x27"));

    /// <summary>A switch that is written as a word, or not at all.</summary>
    public static Codec<bool> Word(string word) => new(
        on => on ? new NixosValue.Text(word) : NixosValue.Null,
        value => value is NixosValue.Text { Value: var text } && text == word ? true : null,
        static on => on ? "yes" : "no");

    /// <summary>The members of an enumeration in lower case; systemd takes a switch for those that are called yes and no.</summary>
    public static Codec<T> Lower<T>(params (T Value, string Text)[] others) where T : struct, Enum
    {
        var texts = ((T[])Enum.GetValues(typeof(T))).ToDictionary(static value => value, static value => value.ToString().ToLowerInvariant());
        foreach (var (value, text) in others) texts[value] = text;
        return new(
            value => new NixosValue.Text(texts[value]),
            value => Named(texts, value is NixosValue.Text { Value: var text } && !(On.Contains(text) || Off.Contains(text)) ? text : IsOn(value) switch { true => "yes", false => "no", null => "" }),
            value => texts[value]);
    }

    /// <summary>Members of an enumeration in one text, separated by a blank.</summary>
    /// <param name="write">One of them.</param>
    /// <param name="empty">What none are written as: NixOS writes no line for an empty list, and systemd's own default would hold.</param>
    public static Codec<Sequence<T>> Several<T>(Func<T, string> write, string empty) where T : struct, Enum
    {
        var texts = ((T[])Enum.GetValues(typeof(T))).ToDictionary(static value => value, write);
        return new(
            values => new NixosValue.Text(values.Count == 0 ? empty : string.Join(" ", values.Select(write))),
            value => value is NixosValue.Text { Value: var text } ? SeveralIn(texts, text == empty ? "" : text)
                : value is NixosValue.List list && list.Items.All(static item => item is NixosValue.Text)
                    ? SeveralIn(texts, string.Join(" ", list.Items.Select(static item => ((NixosValue.Text)item).Value))) : null,
            values => values.Count == 0 ? "none" : string.Join(" ", values.Select(write)));
    }

    private static Codec<AbsolutePath> Escaped(Func<string, string> read, Func<string, string> write) => As.Text(
        text => AbsolutePath.TryFrom(read(text), out var path, out _) ? path : null,
        (AbsolutePath path) => write(path.ToString())).Saying(static path => path.ToString());

    private static bool? IsOn(NixosValue value) => value switch
    {
        NixosValue.Boolean { Value: var on } => on,
        NixosValue.Text { Value: var text } when On.Contains(text) => true,
        NixosValue.Text { Value: var text } when Off.Contains(text) => false,
        _ => null,
    };

    private static object? Named<T>(Dictionary<T, string> texts, string text) where T : struct, Enum
    {
        foreach (var pair in texts)
            if (pair.Value == text) return pair.Key;
        return null;
    }

    private static Sequence<T>? SeveralIn<T>(Dictionary<T, string> texts, string text) where T : struct, Enum
    {
        var read = text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(word => Named(texts, word)).ToArray();
        return read.All(static value => value is not null) ? Sequence.Of(read.Select(static value => (T)value!)) : null;
    }
}
