using System.Text;

namespace Hardening.Tests.Rules;

/// <summary>What of the rules' pages follows from the rules themselves.</summary>
internal static class RulePages
{
    public const string Start = "<!-- generated -->";
    public const string End = "<!-- /generated -->";

    /// <summary>The page with its header as the rule declares it; everything after the header stays.</summary>
    public static string Renewed(string page, RuleInfo rule)
    {
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return Header(rule) + (end < 0 ? "\n" : page[(end + End.Length)..]);
    }

    /// <summary>The list of all rules.</summary>
    public static string Index(IEnumerable<RuleInfo> rules)
    {
        var text = new StringBuilder($"""
            {Start}
            # Rules

            Each rule looks at the whole description of a host. An *error* cannot work, or the protection it claims is not there; a *warning* is
            insecure; an *info* is weaker than it could be. Accept a risk with `host.Accept("HD1101", because: "...")`.
            """).Append('\n');
        foreach (var layer in rules.GroupBy(rule => rule.Layer))
        {
            text.Append($"\n## {Name(layer.Key)}\n\n| rule | severity | fault |\n|---|---|---|\n");
            foreach (var rule in layer) text.Append($"| [{rule.Id}]({PageOf(rule)}) | {Name(rule.Severity)} | {rule.Title} |\n");
        }

        return text.Append($"{End}\n").ToString();
    }

    /// <summary>The page of a group of rows of the table of option values.</summary>
    public static string Options(OptionFamily family)
    {
        var text = new StringBuilder($"""
            {Start}
            # {family.Title}

            Rules that look at the value of one option as it is in force: set by a facet, by its path, by an imported module, or NixOS's default. Each is
            a row of `src/Hardening.Dsl/Knowledge/Options/option-rules.tsv`. A value that is not known is never reported. More than three places with one
            fault on a host are one finding. Accept a risk with `host.Accept("HD9001", because: "...")`.
            """).Append('\n');
        foreach (var rule in OptionRules.All.Where(rule => rule.Row.Family == family))
        {
            text.Append($"\n## {rule.Info.Id}\n**{rule.Info.Title}** ({Name(rule.Info.Severity)}). {rule.Info.Why}\n\n- Reported when: `{rule.Row.Test}`");
            foreach (var condition in rule.Row.Conditions) text.Append($" and `{condition}`");
            if (rule.Row.Default is { } value) text.Append($"; unset counts as {value.Describe()}");
            text.Append($".\n- Fix: {rule.Info.Fix}\n- Source: {string.Join(", ", rule.Info.References.Select(Link))}.\n");
        }
        return text.Append($"{End}\n").ToString();
    }

    private static string PageOf(RuleInfo rule) => rule.HelpLink![(rule.HelpLink!.LastIndexOf('/') + 1)..];

    private static string Header(RuleInfo rule) => $"""
        {Start}
        # {rule.Id}: {rule.Title}

        | layer | severity | threat |
        |---|---|---|
        | {Name(rule.Layer)} | {Name(rule.Severity)} | {rule.Threat.Name} |

        {rule.Why}

        **Fix:** {rule.Fix}
        {ReadMore(rule)}{End}
        """;

    private static string ReadMore(RuleInfo rule) =>
        rule.References.Count == 0 ? "" : $"\nRead more: {string.Join(", ", rule.References.Select(Link))}.\n";

    private static string Link(Reference reference) => reference.Url is null ? reference.Title : $"[{reference.Title}]({reference.Url})";

    private static string Name(Layer layer) => layer == Layer.Ssh ? "SSH" : layer.ToString();

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
