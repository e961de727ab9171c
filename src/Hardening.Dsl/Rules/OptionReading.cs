namespace Hardening.Rules;

/// <summary>Options that are set by path or imported, as rules read them where no setting holds them.</summary>
internal static class OptionReading
{
    /// <summary>Every known option that is set for certain, attribute sets by their members, each with its call.</summary>
    public static IEnumerable<SaidOption> Said(this HostModel host) =>
        host.Nixos.Definitions.Where(static definition => definition.Known is not null).SelectMany(static definition => Members(definition.Path.Segments, definition.Known!, definition.Origins));

    /// <summary>Those below a path.</summary>
    public static IEnumerable<SaidOption> SaidBelow(this HostModel host, params string[] path) =>
        host.Said().Where(option => option.Path.Count >= path.Length && option.Path.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal));

    /// <summary>An option as it is in force, with NixOS's default.</summary>
    public static OptionInForce InForce(this HostModel host, OptionTest option) => host.Options.Get(option.Path.Segments, option.DefaultIn);

    /// <summary>Whether a test holds for certain. That it is unknown is recorded.</summary>
    public static bool Holds(this HostModel host, OptionTest test)
    {
        var answer = test.Of(host.InForce(test));
        if (answer is null) host.Options.In(host.Root).NoteUnknown(test.Path.Segments);
        return answer == true;
    }

    /// <summary>Every element of a pattern with one name, such as <c>services.x.&lt;name&gt;.y</c>, that the description sets.</summary>
    public static IEnumerable<(string Name, OptionInForce Option)> Each(this HostModel host, OptionTest option) =>
        host.Options.Matches(option.Path.Segments)
            .Select(names => (names[0], host.Options.Get([.. option.Path.Segments.Select(segment => NixosPath.IsPlaceholder(segment) ? names[0] : segment)], option.DefaultIn)))
            .Where(static found => found.Item2.IsSet);

    /// <summary>The text of a value that is a string.</summary>
    public static string? Text(this NixosValue value) => value is NixosValue.Text text ? text.Value : null;

    /// <summary>The texts of a list, or of a single string.</summary>
    public static IEnumerable<string> Texts(this NixosValue? value) => value switch
    {
        NixosValue.List list => list.Items.Select(Text).OfType<string>(),
        NixosValue.Text text => [text.Value],
        _ => [],
    };

    private static IEnumerable<SaidOption> Members(IReadOnlyList<string> path, NixosValue value, IReadOnlyList<Origin> origins) =>
        value is NixosValue.Attributes { Members: { Count: > 0 } members }
            ? members.SelectMany(member => Members([.. path, member.Key], member.Value, origins))
            : [new(path, value, origins)];
}

/// <summary>An option as it is set.</summary>
/// <param name="Path">Its names.</param>
/// <param name="Value">Its value.</param>
/// <param name="Origins">The calls that set it.</param>
internal sealed record SaidOption(IReadOnlyList<string> Path, NixosValue Value, IReadOnlyList<Origin> Origins);
