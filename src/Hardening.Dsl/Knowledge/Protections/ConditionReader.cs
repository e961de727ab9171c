namespace Hardening.Knowledge;

/// <summary>Reads the conditions of catalogues.</summary>
/// <remarks>
/// <c>or</c> binds least, then <c>and</c>, then <c>not</c>; parentheses group. What is asked: <c>option PATH test</c>, <c>sysctl NAME test</c>,
/// <c>parameter NAME [test]</c>, <c>build SYMBOL test</c>, <c>module NAME blacklisted</c>, <c>mount PATH has OPTIONS</c>, <c>setting Facet.Name test</c>,
/// <c>list PATH test</c>, <c>silent RULE</c>, <c>claim ID</c>, <c>kind server</c>, <c>surface answered</c>, <c>release supported</c>, <c>always</c>, and
/// <c>every|some|no|unique PATH test [where PATH test]</c>. A test: <c>= a|b</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>&lt;</c>, <c>has a,b</c>, <c>lacks</c>, <c>within</c>,
/// <c>like</c>, <c>unlike</c>, <c>masks</c>, <c>within-mode</c>, <c>within-range</c>, <c>set</c>, <c>unset</c>, <c>empty</c>, <c>present</c>.
/// </remarks>
internal sealed class ConditionReader
{
    private readonly string text;
    private readonly List<string> words;
    private int position;

    private ConditionReader(string text) => (this.text, words) = (text, Words(text));

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a condition.</exception>
    public static Condition Read(string text)
    {
        var reader = new ConditionReader(text);
        var condition = reader.Alternatives();
        return reader.position == reader.words.Count ? condition : throw reader.Wrong();
    }

    private Condition Alternatives()
    {
        var parts = new List<Condition> { Conjunction() };
        while (Takes("or")) parts.Add(Conjunction());
        return parts.Count == 1 ? parts[0] : new Condition.Any(parts);
    }

    private Condition Conjunction()
    {
        var parts = new List<Condition> { Single() };
        while (Takes("and")) parts.Add(Single());
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition Single()
    {
        if (Takes("not")) return new Condition.Not(Single());
        if (Takes("("))
        {
            var inner = Alternatives();
            return Takes(")") ? inner : throw Wrong();
        }
        return Next() switch
        {
            "always" => new Condition.Always(),
            "option" or "list" => new Condition.Value(FactKind.Option, Path().Text, Test()),
            "sysctl" => new Condition.Value(FactKind.Sysctl, Next(), Test()),
            "parameter" => new Condition.Value(FactKind.Parameter, Next(), AtEnd() ? new(TestOperator.Present, []) : Test()),
            "build" => new Condition.Value(FactKind.Build, Next(), Test()),
            "mount" => new Condition.Value(FactKind.Mount, Next(), Test()),
            "setting" => new Condition.Value(FactKind.Setting, Next(), Test()),
            "module" => Module(),
            "silent" => new Condition.Named(FactKind.Silent, Next()),
            "claim" => new Condition.Named(FactKind.Claim, Next()),
            "kind" => new Condition.Named(FactKind.Kind, Next()),
            "surface" => new Condition.Named(FactKind.Surface, Next()),
            "release" => new Condition.Named(FactKind.Release, Next()),
            "every" => Quantified(Quantity.Every),
            "some" => Quantified(Quantity.Some),
            "no" => Quantified(Quantity.No),
            "unique" => new Condition.Quantified(Quantity.Unique, Path(), new(TestOperator.Set, []), null),
            _ => throw Wrong(),
        };
    }

    private Condition.Named Module()
    {
        var name = Next();
        return Takes("blacklisted") ? new(FactKind.Module, name) : throw Wrong();
    }

    private Condition.Quantified Quantified(Quantity quantity)
    {
        var (path, test) = (Path(), Test());
        return new(quantity, path, test, Takes("where") ? new(FactKind.Option, Path().Text, Test()) : null);
    }

    private NixosPath Path() => NixosPath.TryFrom(Next(), out var path, out var problem) ? path! : throw new FormatException(problem);

    private ValueTest Test() => Next() switch
    {
        "set" => new(TestOperator.Set, []),
        "present" => new(TestOperator.Present, []),
        "unset" => new(TestOperator.Unset, []),
        "empty" => new(TestOperator.Empty, []),
        "=" => new(TestOperator.Equal, Next().Split('|')),
        ">=" => new(TestOperator.AtLeast, [Next()]),
        "<=" => new(TestOperator.AtMost, [Next()]),
        "<" => new(TestOperator.Below, [Next()]),
        "within-range" => new(TestOperator.Range, [Next()]),
        "has" => new(TestOperator.Has, Next().Split(',')),
        "lacks" => new(TestOperator.Lacks, Next().Split(',')),
        "within" => new(TestOperator.Within, Next().Split(',')),
        "like" => new(TestOperator.Like, [Next()]),
        "unlike" => new(TestOperator.Unlike, [Next()]),
        "masks" => new(TestOperator.Masks, [Next()]),
        "within-mode" => new(TestOperator.WithinMode, [Next()]),
        _ => throw Wrong(),
    };

    private bool AtEnd() => position == words.Count || words[position] is "and" or "or" or ")";

    private bool Takes(string word)
    {
        if (position >= words.Count || words[position] != word) return false;
        position++;
        return true;
    }

    private string Next() => position < words.Count ? words[position++] : throw Wrong();

    private FormatException Wrong() => new($"'{text}' is not a condition: '{(position > 0 ? words[position - 1] : text)}' is not expected there.");

    // Words are separated by spaces. Parentheses around a condition stand at its ends; those of patterns are inside their word. A word in quotes may hold spaces.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var pattern = false;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ') { i++; continue; }
            if (text[i] == '(' && !pattern) { words.Add("("); i++; continue; }
            var end = text[i] == '"' ? text.IndexOf('"', i + 1) + 1 : End(text, i);
            var word = text.Substring(i, end - i);
            i = end;
            if (word.Length >= 2 && word[0] == '"' && word[word.Length - 1] == '"')
            {
                words.Add(word.Substring(1, word.Length - 2));
                continue;
            }
            var closing = pattern ? 0 : word.Length - word.TrimEnd(')').Length - Count(word, '(');
            closing = Math.Max(closing, 0);
            if (word.Length > closing) words.Add(word.Substring(0, word.Length - closing));
            for (var n = 0; n < closing; n++) words.Add(")");
            pattern = word is "like" or "unlike";
        }
        return words;
    }

    // A name in quotes inside a path, such as environment.etc."login.defs".text.
    private static int End(string text, int start)
    {
        var quoted = false;
        var i = start;
        while (i < text.Length && (quoted || text[i] != ' '))
        {
            if (text[i] == '"') quoted = !quoted;
            i++;
        }
        return i;
    }

    private static int Count(string text, char one) => text.Count(c => c == one);
}
