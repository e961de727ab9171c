using System.Text.RegularExpressions;

namespace Hardening.Knowledge;

/// <summary>A ruleset of nftables, read as far as rules need it: base chains, their policies, and what they do with packets no rule matches.</summary>
/// <remarks>Grammar: nft(8). A ruleset with includes, variables for verdicts, or commands other than table blocks is not read.</remarks>
internal sealed class NftablesRuleset
{
    private static readonly Regex Comment = new("#[^\n]*");
    private static readonly Regex Header = new(@"^(?:add\s+|create\s+)?table(?:\s+(?<family>ip6?|inet|arp|bridge|netdev))?\s+(?<name>[\w.\-""]+)$");
    private static readonly Regex ChainHeader = new(@"^chain\s+(?<name>[\w.\-""]+)$");
    private static readonly Regex Base = new(@"\btype\s+(?<type>\w+)\s+hook\s+(?<hook>\w+)\b");
    private static readonly Regex Policy = new(@"\bpolicy\s+(?<policy>accept|drop)\b");

    // A rule without a match, which ends what no rule before it has decided.
    private static readonly Regex FinalDrop = new(@"^(?:counter(?:\s+name\s+\S+)?\s+|log(?:\s+(?:prefix|level|flags|group)\s+(?:""[^""]*""|\S+))*\s+|limit\s+rate\s+[^;]*?\s+)*(?:drop|reject(?:\s+with\s+.+)?)(?:\s+comment\s+""[^""]*"")?$");
    private static readonly Regex FinalJump = new(@"^(?:counter\s+)?(?:jump|goto)\s+\S+$");

    private NftablesRuleset(IReadOnlyList<NftablesChain> chains, bool isWhole) => (Chains, IsWhole) = (chains, isWhole);

    /// <summary>The chains.</summary>
    public IReadOnlyList<NftablesChain> Chains { get; }

    /// <summary>False where a part of the text was not understood.</summary>
    public bool IsWhole { get; }

    /// <summary>Reads a ruleset, and tables that options state beside it.</summary>
    /// <param name="ruleset">The text; may be empty.</param>
    /// <param name="tables">The family and the content of each table.</param>
    public static NftablesRuleset Read(string ruleset, IEnumerable<(string Family, string Content)> tables)
    {
        var chains = new List<NftablesChain>();
        var isWhole = true;
        var blocks = Blocks(Comment.Replace(ruleset, ""), out var rest);
        foreach (var (header, body) in blocks)
        {
            if (Header.Match(header) is { Success: true } table) isWhole &= ReadTable(table.Groups["family"] is { Success: true } family ? family.Value : "ip", body, chains);
            else isWhole = false;
        }
        isWhole &= rest.All(static statement => statement == "flush ruleset" || statement.StartsWith("define ", StringComparison.Ordinal) || IsEmptyTable(statement));
        foreach (var (family, content) in tables) isWhole &= ReadTable(family, Comment.Replace(content, ""), chains);
        return new(chains, isWhole);
    }

    /// <summary>Whether packets of a hook that no rule names are dropped; null where that is not known.</summary>
    /// <param name="hook">For example <c>input</c>.</param>
    /// <param name="family"><c>ip</c> or <c>ip6</c>.</param>
    public bool? Drops(string hook, string family)
    {
        var answers = Chains.Where(chain => chain.Hook == hook && chain.Type == "filter" && (chain.Family == family || chain.Family == "inet")).Select(static chain => chain.Drops).ToArray();
        return answers.Contains(true) ? true : !IsWhole || answers.Contains(null) ? null : false;
    }

    private static bool IsEmptyTable(string statement) => statement.StartsWith("table ", StringComparison.Ordinal) || statement.StartsWith("delete table ", StringComparison.Ordinal)
        || statement.StartsWith("add table ", StringComparison.Ordinal) || statement.StartsWith("flush table ", StringComparison.Ordinal);

    private static bool ReadTable(string family, string content, List<NftablesChain> chains)
    {
        var blocks = Blocks(content, out var rest);
        foreach (var (header, body) in blocks)
        {
            if (ChainHeader.Match(header) is not { Success: true } chain)
            {
                // Sets, maps, counters and flow tables decide nothing by themselves.
                if (header.StartsWith("chain", StringComparison.Ordinal)) return false;
                continue;
            }
            var statements = Statements(body);
            var start = Base.Match(body);
            if (statements.Any(static statement => statement.StartsWith("include", StringComparison.Ordinal))) return false;
            chains.Add(new(family, chain.Groups["name"].Value, start.Success ? start.Groups["type"].Value : null, start.Success ? start.Groups["hook"].Value : null,
                DropsOthers(body, statements), [.. statements.Where(static statement => !Base.IsMatch(statement) && !statement.StartsWith("policy ", StringComparison.Ordinal))]));
        }
        return rest.All(static statement => !statement.StartsWith("include", StringComparison.Ordinal));
    }

    private static bool? DropsOthers(string body, IReadOnlyList<string> statements)
    {
        if (Policy.Match(body) is { Success: true } policy && policy.Groups["policy"].Value == "drop") return true;
        if (statements.Any(static statement => FinalDrop.IsMatch(statement))) return true;
        return body.IndexOf('$') >= 0 || statements.Any(static statement => FinalJump.IsMatch(statement)) ? null : false;
    }

    // name { body }; braces of sets inside a rule stay in its text.
    private static IReadOnlyList<(string Header, string Body)> Blocks(string text, out IReadOnlyList<string> rest)
    {
        var (blocks, others, from) = (new List<(string, string)>(), new List<string>(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' or ';')
            {
                if (text.Substring(from, at - from).Trim() is { Length: > 0 } statement) others.Add(statement);
                from = at + 1;
            }
            else if (text[at] == '{')
            {
                var end = Closing(text, at);
                blocks.Add((Regex.Replace(text.Substring(from, at - from).Trim(), @"\s+", " "), text.Substring(at + 1, end - at - 1)));
                (at, from) = (end, end + 1);
            }
        }
        if (from < text.Length && text.Substring(from).Trim() is { Length: > 0 } last) others.Add(last);
        rest = others;
        return blocks;
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at;
        }
        return text.Length - 1;
    }

    private static IReadOnlyList<string> Statements(string body)
    {
        var (statements, depth, from) = (new List<string>(), 0, 0);
        for (var at = 0; at <= body.Length; at++)
        {
            if (at < body.Length && body[at] is '{' or '}') depth += body[at] == '{' ? 1 : -1;
            if (at < body.Length && (depth > 0 || body[at] is not ('\n' or ';'))) continue;
            if (Regex.Replace(body.Substring(from, at - from).Trim(), @"\s+", " ") is { Length: > 0 } statement) statements.Add(statement);
            from = at + 1;
        }
        return statements;
    }
}

/// <summary>A chain of nftables.</summary>
/// <param name="Family">The family of its table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of a base chain, such as <c>filter</c>; null where it is no base chain.</param>
/// <param name="Hook">The hook of a base chain; null where it is no base chain.</param>
/// <param name="Drops">Whether it drops what no rule names; null where that is not known.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record NftablesChain(string Family, string Name, string? Type, string? Hook, bool? Drops, IReadOnlyList<string> Rules);
