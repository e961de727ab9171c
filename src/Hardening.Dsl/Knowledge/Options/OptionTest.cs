using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>A test of one option's value, as a table writes it: <c>services.redis.servers.&lt;name&gt;.bind is-wide</c>.</summary>
/// <param name="Path">The option, with <c>&lt;name&gt;</c> for elements.</param>
/// <param name="Word">The kind of test.</param>
/// <param name="Arguments">What the value is compared with.</param>
internal sealed record OptionTest(NixosPath Path, string Word, IReadOnlyList<NixosValue> Arguments)
{
    /// <summary>What tests there are, and how each answers for a value; null where it cannot tell.</summary>
    private static readonly Dictionary<string, Func<NixosValue, IReadOnlyList<NixosValue>, bool?>> Words = new(StringComparer.Ordinal)
    {
        ["="] = static (value, arguments) => arguments.Contains(value),
        ["!="] = static (value, arguments) => !arguments.Contains(value),
        ["<"] = static (value, arguments) => value is NixosValue.Whole number ? number.Value < Number(arguments) : null,
        [">"] = static (value, arguments) => value is NixosValue.Whole number ? number.Value > Number(arguments) : null,
        ["has"] = static (value, arguments) => value is NixosValue.List list ? list.Items.Any(arguments.Contains) : null,
        ["lacks"] = static (value, arguments) => value is NixosValue.List list ? !list.Items.Any(arguments.Contains) : null,
        ["has-pair"] = static (value, arguments) => value is NixosValue.List { Items: var items } ? items.Zip(items.Skip(1), (first, second) => first.Equals(arguments[0]) && arguments.Skip(1).Contains(second)).Any(static both => both) : null,
        ["contains"] = static (value, arguments) => TextsOf(value) is { } texts ? texts.Any(text => arguments.Any(argument => text.IndexOf(Text(argument), StringComparison.Ordinal) >= 0)) : null,
        ["starts"] = static (value, arguments) => TextsOf(value) is { } texts ? texts.Any(text => arguments.Any(argument => text.StartsWith(Text(argument), StringComparison.Ordinal))) : null,
        ["is-set"] = static (value, _) => value is not (NixosValue.Nothing or NixosValue.Text { Value: "" } or NixosValue.List { Items.Count: 0 }),
        ["is-empty"] = static (value, _) => value is NixosValue.Nothing or NixosValue.Text { Value: "" } or NixosValue.List { Items.Count: 0 },
        ["omits"] = static (value, arguments) => TextsOf(value) is { } texts ? texts.All(text => arguments.All(argument => text.IndexOf(Text(argument), StringComparison.Ordinal) < 0)) : null,
        // Of the description, not of the value: Of answers them.
        ["is-written"] = static (_, _) => null,
        ["is-unwritten"] = static (_, _) => null,
        ["is-moving"] = static (value, _) => value is NixosValue.Text text ? IsMoving(text.Value) : null,
        ["is-wide"] = static (value, _) => IsWide(value),
    };

    // The declared default, by release: asked for on every host, and the same on all of them.
    private readonly Lazy<IReadOnlyDictionary<NixosRelease, NixosValue?>> defaults = new(() => Enum.GetValues(typeof(NixosRelease)).Cast<NixosRelease>().ToDictionary(
        static release => release, release => NixosOptions.Find(Path, release).Option?.Default is { } text ? OptionLiteral.Read(text) : null));

    /// <summary>Whether it asks what the host is for, <c>role = "laptop"</c>, instead of an option.</summary>
    public bool IsOfRole => Path.Segments is ["role"];

    /// <summary>NixOS's default of the option; null where it has none, or one that depends on others.</summary>
    public NixosValue? DefaultIn(NixosRelease release) => defaults.Value[release];

    /// <summary>Reads a test.</summary>
    public static OptionTest Read(string text)
    {
        // A name of the path may be in quotes and hold a space.
        var (end, isQuoted) = (0, false);
        for (; isQuoted || text[end] != ' '; end++) isQuoted ^= text[end] == '"';
        var rest = text.Substring(end + 1);
        var word = rest.IndexOf(' ') is > 0 and var at ? rest.Substring(0, at) : rest;
        if (!Words.ContainsKey(word)) throw new InvalidOperationException($"There is no test \"{word}\" in: {text}");
        return new(NixosPath.From(text.Substring(0, end)), word, [.. Literals(rest.Substring(word.Length))]);
    }

    /// <summary>Whether the test holds of an option; null where that is not known.</summary>
    public bool? Of(OptionInForce option) =>
        !option.IsKnown ? null
        : Word == "is-written" ? option.IsSet
        : Word == "is-unwritten" ? !option.IsSet
        : option.Value is { } value ? Words[Word](value, Arguments)
        : Word is "is-empty" or "omits" && !option.IsSet ? true
        : Word == "is-set" ? option.IsSet
        : option.IsSet ? null : false;

    /// <summary>A value of which the test holds, for tests and pages.</summary>
    public NixosValue Example => Word switch
    {
        "has" => new NixosValue.List([Arguments[0]]),
        "has-pair" => new NixosValue.List([Arguments[0], Arguments[1]]),
        "lacks" => new NixosValue.List([]),
        "omits" => new NixosValue.Text("example"),
        "<" => new NixosValue.Whole(Number(Arguments) - 1),
        ">" => new NixosValue.Whole(Number(Arguments) + 1),
        "!=" => Arguments[0] is NixosValue.Boolean on ? new NixosValue.Boolean(!on.Value) : new NixosValue.Text("other"),
        "is-set" or "is-written" or "is-unwritten" => new NixosValue.Text("example"),
        "is-empty" => NixosValue.Null,
        "is-moving" => new NixosValue.Text("docker.io/library/redis"),
        "is-wide" => new NixosValue.Text("0.0.0.0"),
        _ => Arguments[0],
    };

    /// <inheritdoc/>
    public override string ToString() => Arguments.Count == 0 ? $"{Path} {Word}" : $"{Path} {Word} {string.Join(" or ", Arguments.Select(static argument => argument is NixosValue.Text text ? $"\"{text.Value}\"" : argument is NixosValue.Whole number ? number.Value.ToString(CultureInfo.InvariantCulture) : argument.Describe()))}";

    private static IEnumerable<NixosValue> Literals(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ') continue;
            var end = text[at] == '"' ? text.IndexOf('"', at + 1) + 1 : text.IndexOf(' ', at);
            if (end <= 0) end = text.Length;
            var literal = text.Substring(at, end - at);
            yield return OptionLiteral.Read(literal) ?? throw new InvalidOperationException($"{literal} is not a literal.");
            at = end;
        }
    }

    private static long Number(IReadOnlyList<NixosValue> arguments) => ((NixosValue.Whole)arguments[0]).Value;

    private static string Text(NixosValue value) => ((NixosValue.Text)value).Value;

    private static IEnumerable<string>? TextsOf(NixosValue value) => value switch
    {
        NixosValue.Text text => [text.Value],
        NixosValue.List list => list.Items.OfType<NixosValue.Text>().Select(static item => item.Value),
        _ => null,
    };

    // An image without a digest whose tag names no version.
    private static bool IsMoving(string image)
    {
        var name = image.Substring(image.LastIndexOf('/') + 1);
        return name.IndexOf('@') < 0 && (name.IndexOf(':') is < 0 || name.Substring(name.IndexOf(':') + 1) is "latest" or "stable" or "release" or "main" or "master" or "edge" or "nightly" or "develop" or "dev" or "beta");
    }

    // An address that other machines reach: every address, or one that is not the host's own loopback.
    private static bool? IsWide(NixosValue value) => value switch
    {
        NixosValue.Nothing => null,
        NixosValue.List { Items: var items } => items.Count == 0 ? null : items.Any(static item => IsWide(item) == true),
        NixosValue.Text { Value: var text } => !IsLoopback(text),
        _ => null,
    };

    private static bool IsLoopback(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var host = start < 0 ? text : text.Substring(start + 3);
        return host.StartsWith("127.", StringComparison.Ordinal) || host.StartsWith("localhost", StringComparison.Ordinal) || host.StartsWith("[::1]", StringComparison.Ordinal)
            || host == "::1" || host.StartsWith("/", StringComparison.Ordinal) || host.StartsWith("unix", StringComparison.Ordinal) || host.StartsWith("@", StringComparison.Ordinal);
    }
}
