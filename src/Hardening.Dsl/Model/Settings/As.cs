using System.Globalization;

namespace Hardening.Model;

/// <summary>The conversions that settings are declared with.</summary>
internal static class As
{
    /// <summary>Takes a text, or says why it cannot.</summary>
    public delegate bool Parser<T>(string text, out T? value, out string? problem) where T : class;

    private const string PackagePrefix = "pkgs.";

    /// <summary>A boolean.</summary>
    public static readonly Codec<bool> Boolean = Switch("yes", "no");

    /// <summary>A whole number.</summary>
    public static readonly Codec<int> Integer = new(
        static number => new NixosValue.Whole(number),
        static value => value is NixosValue.Whole { Value: >= int.MinValue and <= int.MaxValue and var number } ? (int)number : null,
        static number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Seconds as a whole number.</summary>
    public static readonly Codec<long> Seconds = new(
        static seconds => new NixosValue.Whole(seconds),
        static value => (value as NixosValue.Whole)?.Value,
        static seconds => $"{seconds.ToString(CultureInfo.InvariantCulture)} s");

    /// <summary>A TCP or UDP port.</summary>
    public static readonly Codec<Port> Port = new(
        static port => new NixosValue.Whole(port.Number),
        static value => value is NixosValue.Whole { Value: >= int.MinValue and <= int.MaxValue and var number }
            && Hardening.Port.TryFrom((int)number, out var port, out _) ? port : null);

    /// <summary>A boolean, with the words that tables say for it.</summary>
    public static Codec<bool> Switch(string on, string off) => new(
        static value => new NixosValue.Boolean(value),
        static value => (value as NixosValue.Boolean)?.Value,
        value => value ? on : off);

    /// <summary>A text that a value type validates.</summary>
    public static Codec<T> Text<T>(Parser<T> parse) where T : class => Text(text => parse(text, out var value, out _) ? value : null, static value => value.ToString()!);

    /// <summary>A text of another form than the value type's own.</summary>
    public static Codec<T> Text<T>(Func<string, T?> read, Func<T, string> write) where T : class => new(
        value => new NixosValue.Text(write(value)),
        value => value is NixosValue.Text { Value: var text } ? read(text) : null,
        write);

    /// <summary>A name that the tables may not know, such as a kernel module; taken as it is where it can be one at all.</summary>
    public static Codec<T> Unlisted<T>(Func<string, T> unlisted, Func<T, string> write) where T : class => Text(text => Taken(text, unlisted), write);

    /// <summary>A package, or a set of packages: an attribute of <c>pkgs</c>.</summary>
    public static Codec<T> Package<T>(Parser<T> parse, Func<T, string> write) where T : class => new(
        value => new NixosValue.Expression($"{PackagePrefix}{write(value)}", ExpressionKind.Package),
        value => value is NixosValue.Expression { Nix: var nix } && nix.StartsWith(PackagePrefix, StringComparison.Ordinal)
            && parse(nix.Substring(PackagePrefix.Length), out var package, out _) ? package : null,
        write);

    /// <summary>A whole number with its unit in a text, such as <c>30s</c>.</summary>
    public static Codec<long> Suffixed(string unit) => new(
        number => new NixosValue.Text(number.ToString(CultureInfo.InvariantCulture) + unit),
        value => value is NixosValue.Text { Value: var text } && text.EndsWith(unit, StringComparison.Ordinal)
            && long.TryParse(text.Substring(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        number => $"{number.ToString(CultureInfo.InvariantCulture)} {unit}");

    /// <summary>A whole number with its unit in a text, within the range of the setting.</summary>
    public static Codec<T> Suffixed<T>(string unit, Func<long, object?> inRange) where T : struct, IFormattable => new(
        number => new NixosValue.Text(number.ToString(null, CultureInfo.InvariantCulture) + unit),
        value => Suffixed(unit).Read(value) is long number ? inRange(number) : null,
        number => $"{number.ToString(null, CultureInfo.InvariantCulture)} {unit}");

    /// <summary>A length of time in whole units, written such as <c>30s</c>; read as systemd.time(7) does, where a bare number counts seconds.</summary>
    public static Codec<long> Span(string unit)
    {
        var length = TimeSpanText.From("1" + unit).Duration!.Value.Ticks;
        return new(
            number => new NixosValue.Text(number.ToString(CultureInfo.InvariantCulture) + unit),
            value => Ticks(value) is { } ticks && ticks % length == 0 ? ticks / length : null,
            number => TimeSpanText.From(TimeSpan.FromTicks(number * length)).ToString());
    }

    /// <summary>Interfaces, with the wildcard of either firewall backend; which one is written depends on the host, so its emitter does that.</summary>
    public static readonly Codec<InterfacePattern> Pattern = Text(
        static text => InterfacePattern.TryFrom(text.EndsWith("+", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) + "*" : text, out var pattern, out _) ? pattern : null,
        static pattern => pattern.ForNftables);

    /// <summary>One value of the option for each member; the first value of a member is the one that is written.</summary>
    public static Codec<T> OneOf<T>(params (NixosValue Option, T Value)[] values) where T : struct => new(
        value => values.First(pair => pair.Value.Equals(value)).Option,
        option => values.Where(pair => pair.Option.Equals(option)).Select(static pair => (object)pair.Value).FirstOrDefault(),
        static value => value.ToString().ToLowerInvariant());

    /// <summary>One text for each member; the first text of a member is the one that is written.</summary>
    public static Codec<T> Enum<T>(params (string Text, T Value)[] words) where T : struct =>
        OneOf<T>([.. words.Select(static word => ((NixosValue)new NixosValue.Text(word.Text), word.Value))])
            .Saying(value => words.First(word => word.Value.Equals(value)).Text);

    /// <summary>An attribute set with one member, such as <c>{ addr = "…"; }</c>.</summary>
    public static Codec<T> Member<T>(string member, Codec<T> codec) where T : notnull => new(
        value => new NixosValue.Attributes([new(member, codec.Write(value))]),
        value => value is NixosValue.Attributes { Members: [var only] } && only.Key == member ? codec.Read(only.Value) : null,
        codec.Say);

    /// <summary>An attribute set with two members, such as <c>{ from = 1; to = 2; }</c>.</summary>
    public static Codec<T> Pair<T, TFirst, TSecond>(
        (string Member, Codec<TFirst> Codec) first, (string Member, Codec<TSecond> Codec) second, Func<TFirst, TSecond, T?> join, Func<T, (TFirst, TSecond)> split)
        where T : class where TFirst : notnull where TSecond : notnull => new(
        value => new NixosValue.Attributes([new(first.Member, first.Codec.Write(split(value).Item1)), new(second.Member, second.Codec.Write(split(value).Item2))]),
        value => value is NixosValue.Attributes { Members.Count: 2 } both
            && both.Get(first.Member) is { } one && both.Get(second.Member) is { } other
            && first.Codec.Read(one) is TFirst left && second.Codec.Read(other) is TSecond right ? join(left, right) : null);

    /// <summary>A list whose order means something.</summary>
    public static Codec<Sequence<T>> Sequence<T>(Codec<T> item) where T : notnull => new(
        values => new NixosValue.List(values.Select(item.Write)),
        value => Items(value, item),
        values => string.Join(", ", values.Select(item.Say)));

    /// <summary>A list with one item.</summary>
    public static Codec<T> Only<T>(Codec<T> item) where T : notnull => new(
        value => new NixosValue.List([item.Write(value)]),
        value => value is NixosValue.List { Items: [var only] } ? item.Read(only) : null,
        item.Say);

    /// <summary>When a timer runs.</summary>
    public static readonly Codec<OnCalendar> Calendar = Text<OnCalendar>(OnCalendar.TryFrom).Saying(static calendar => calendar.Words);

    /// <summary>The number of a release.</summary>
    public static readonly Codec<NixosRelease> Release = Enum(
        [.. ((NixosRelease[])System.Enum.GetValues(typeof(NixosRelease))).Select(static release => (release.Number(), release))]);

    /// <summary>A secret by the file it is decrypted to. Which folder that is depends on the backend; facets write it by hand.</summary>
    public static readonly Codec<SecretName> SecretPath = Text(
        static text => SecretsModel.Folders.FirstOrDefault(folder => text.StartsWith(folder + "/", StringComparison.Ordinal)) is { } folder
            && SecretName.TryFrom(text.Substring(folder.Length + 1), out var name, out _) ? name : null,
        static (SecretName name) => $"{SecretsModel.Folders[0]}/{name}").Saying(static name => $"the secret {name}");

    /// <summary>A file of the project.</summary>
    public static readonly Codec<RelativePath> FilePath = new(
        static path => new NixosValue.Path(path.ToString()),
        static value => value is NixosValue.Path { Value: var text } && RelativePath.TryFrom(text, out var path, out _) ? path : null);

    /// <summary>Words in one text, separated by a blank.</summary>
    public static readonly Codec<Sequence<string>> Words = new(
        static words => new NixosValue.Text(string.Join(" ", words)),
        static value => value is NixosValue.Text { Value: var text }
            ? Hardening.Model.Sequence.Of(text.Split([' '], StringSplitOptions.RemoveEmptyEntries)) : null,
        static words => string.Join(" ", words));

    /// <summary>A name that an unlisted conversion takes; null where it cannot be one.</summary>
    public static T? Taken<T>(string text, Func<string, T> unlisted) where T : class
    {
        try
        {
            return unlisted(text);
        }
        catch (SettingException)
        {
            return null;
        }
    }

    private static Sequence<T>? Items<T>(NixosValue value, Codec<T> item) where T : notnull
    {
        if (value is not NixosValue.List { Items: var items }) return null;
        var read = items.Select(item.Read).OfType<T>().ToArray();
        return read.Length == items.Count ? Hardening.Model.Sequence.Of(read) : null;
    }

    private static long? Ticks(NixosValue value) => value switch
    {
        NixosValue.Whole { Value: >= 0 and <= int.MaxValue and var seconds } => seconds * TimeSpan.TicksPerSecond,
        NixosValue.Text { Value: var text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => seconds * TimeSpan.TicksPerSecond,
        NixosValue.Text { Value: var text } when TimeSpanText.TryFrom(text, out var span, out _) => span.Duration?.Ticks,
        _ => null,
    };
}
