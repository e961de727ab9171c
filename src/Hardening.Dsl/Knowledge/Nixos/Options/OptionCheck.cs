namespace Hardening.Knowledge;

/// <summary>Checks definitions against the options of a release.</summary>
internal sealed class OptionCheck
{
    private readonly NixosDefinition[] _definitions;
    private readonly OptionTable _table;
    private readonly OptionAnswers _answers;
    private readonly OptionResolver _resolver;
    private readonly List<OptionProblem> _problems = [];
    private readonly OptionConflicts _conflicts = new();

    public OptionCheck(IEnumerable<NixosDefinition> definitions, OptionTable table, NixosRelease release)
    {
        _definitions = definitions.ToArray();
        _table = table;
        _answers = new OptionAnswers(table, release);
        _resolver = new OptionResolver(table, release, KindOf);
    }

    public IReadOnlyList<OptionProblem> Run()
    {
        foreach (var definition in _definitions)
            Check(definition, isItem: false);
        _problems.AddRange(_conflicts.Find());
        return _problems;
    }

    /// <summary>Checks a definition, or a part of one; what is in the item of a list meets no other definition.</summary>
    private void Check(NixosDefinition definition, bool isItem)
    {
        var (path, value) = (definition.Path, definition.Value);
        var place = _resolver.Resolve(path.Segments);
        var answer = _answers.Answer(path, place);
        if (answer.Problem is not null)
            Report(path, KindOf(answer.Status), answer.Problem, answer.IsCertain);
        else if (place.IsDeclared && _table.User?.ReadOnly.Contains(OptionTable.Key(place.Pattern)) == true)
            Report(path, OptionProblemKind.ReadOnly, $"{path} is read-only: NixOS sets it itself.", answer.IsCertain);
        else if (place.Type is { } type && !type.Takes(value))
            Report(path, OptionProblemKind.WrongType, $"{path} expects {type.One}, not {type.Fault(value)}.", answer.IsCertain);
        else if (place.HasOptionsInside && value is NixosValue.Attributes set)
        {
            foreach (var member in set.Members)
                Check(definition with { Path = path.Child(member.Key), Value = member.Value }, isItem);
        }
        else if (place.HasOptionsInside && value is NixosValue.List list)
        {
            foreach (var item in list.Items.OfType<NixosValue.Attributes>())
                Check(definition with { Path = path.Child("*"), Value = item }, isItem: true);
        }
        else if (place.IsGroup && value is not NixosValue.Expression { Kind: ExpressionKind.Unknown })
            Report(path, OptionProblemKind.WrongType, $"{path} is a group of options, so it cannot be {value.Describe()}. Set an option below it.", answer.IsCertain);
        else if (!isItem && place.Type is { } leaf)
            _conflicts.Add(definition, leaf);
    }

    private void Report(NixosPath path, OptionProblemKind kind, string message, bool certain) =>
        _problems.Add(new OptionProblem(path, kind, message, certain));

    private static OptionProblemKind KindOf(OptionStatus status) => status switch
    {
        OptionStatus.NotYet => OptionProblemKind.NotYet,
        OptionStatus.Renamed => OptionProblemKind.Renamed,
        OptionStatus.Removed => OptionProblemKind.Removed,
        _ => OptionProblemKind.UnknownPath,
    };

    /// <summary>Looks among all definitions for the kind of the disko content at a path.</summary>
    private string? KindOf(IReadOnlyList<string> content)
    {
        foreach (var definition in _definitions)
        {
            var start = definition.Path.Segments;
            var rest = content.Concat(["type"]).ToArray();
            if (start.Count > rest.Length || !start.SequenceEqual(rest.Take(start.Count)))
                continue;
            var value = rest.Skip(start.Count).Aggregate((NixosValue?)definition.Value, static (at, name) => (at as NixosValue.Attributes)?.Get(name));
            if (value is NixosValue.Text kind)
                return kind.Value;
        }
        return null;
    }
}
