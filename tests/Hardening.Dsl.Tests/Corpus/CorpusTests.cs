using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Hardening.Tests.Corpus;

/// <summary>
/// How far the DSL reaches on hosts that were not written for it: what it can say, what the rules find there and whether an expert agrees,
/// and which rules could not be evaluated.
/// </summary>
public sealed partial class CorpusTests
{
    private static readonly CorpusHost[] Hosts = [new CloudServer(), new Homeserver(), new MediaServer(), new Notebook(), new Vps()];

    // Stated by their paths alone, so that what a rule makes of a path is seen.
    private static readonly CorpusHost[] Public =
        [new AppServer(), new ChatServer(), new Desk(), new DnsServer(), new FamilyServer(), new Gateway(), new GpuLaptop(), new HomePi(), new LivingRoom(), new Router(), new SmallBoard(), new SwayLaptop(), new WipedLaptop(), new WorkLaptop()];

    private static IEnumerable<CorpusHost> All => Hosts.Concat(Public);

    public static TheoryData<string> Names => [.. Hosts.Select(static host => host.Name)];

    public static TheoryData<string> AllNames => [.. All.Select(static host => host.Name)];

    [Theory]
    [MemberData(nameof(AllNames))]
    public void Nearly_every_option_can_be_written(string name)
    {
        var host = Find(name);
        Assert.Equal(host.ByFacet.Distinct().Count(), host.ByFacet.Count);
        Assert.Equal(host.ByPath, Assert.Single(host.Model().Hosts).Nixos.All.Count());
        Assert.InRange(host.NotExpressible.Count * 100, 0, host.Options);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nearly_every_rule_is_evaluated(string name) => Assert.InRange(Silenced(Find(name)).Length * 100, 0, BuiltInRules.All.Count * 2);

    [Theory]
    [MemberData(nameof(AllNames))]
    public void Findings_are_those_that_an_expert_has_read(string name)
    {
        var approved = new Approved(PathOf($"{name}.findings.txt"));
        var found = CheckResult.Of(Find(name).Model(), null, null, TestContext.Current.CancellationToken).Findings.Select(static finding => $"{finding.Rule.Id} {finding.Rule.Severity}: {finding.Message}").OrderBy(static line => line, StringComparer.Ordinal);
        Repository.Matches(approved.Path, approved.Render(found));
        Assert.DoesNotContain("unread\t", File.ReadAllText(approved.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_are_those_that_are_written_down()
    {
        var table = new StringBuilder("host\toptions\tby facet\tby path\tnot expressible\trules not evaluated\tright\targuable\twrong\n");
        foreach (var host in All)
        {
            var verdicts = new Approved(PathOf($"{host.Name}.findings.txt"));
            string[] cells =
            [
                host.Name, Text(host.Options), Text(host.ByFacet.Count), Text(host.ByPath), Text(host.NotExpressible.Count),
                Silenced(host) is { Length: > 0 } rules ? string.Join(", ", rules) : "-",
                .. new[] { "right", "arguable", "wrong" }.Select(verdict => Text(verdicts.Count(verdict))),
            ];
            table.Append(string.Join('\t', cells)).Append('\n');
        }
        Repository.Matches(PathOf("shares.tsv"), table.ToString());
    }

    [Fact]
    public void Noise_is_what_is_written_down()
    {
        var page = new StringBuilder("""
            <!-- generated -->
            # Noise

            What the rules report on public NixOS hosts that were not written for this library. The options are facts of published configurations, with
            names, domains, keys and addresses replaced; they are in `tests/Hardening.Dsl.Tests/Corpus`. A person has read every finding:
            *right* is what an expert would say as well, *arguable* is true and may not be worth saying, *wrong* is a fault of the rule. A rule with a
            wrong finding is corrected, and the host stays in the tests. Notices of rules that are not evaluated (HD7402) say nothing of the host and are
            counted apart.

            | host | options | findings | right | arguable | wrong | notices |
            |---|---|---|---|---|---|---|

            """);
        var all = All.OrderBy(static host => host.Name, StringComparer.Ordinal).Select(static host => (Host: host, Verdicts: new Approved(PathOf($"{host.Name}.findings.txt")))).ToArray();
        foreach (var (host, verdicts) in all)
            page.Append($"| {host.Name} | {Text(host.Options)} | {Text(verdicts.Count("right") + verdicts.Count("arguable") + verdicts.Count("wrong"))} | {Text(verdicts.Count("right"))} | {Text(verdicts.Count("arguable"))} | {Text(verdicts.Count("wrong"))} | {Text(verdicts.Count("notice"))} |\n");
        var (right, arguable, wrong) = (all.Sum(static one => one.Verdicts.Count("right")), all.Sum(static one => one.Verdicts.Count("arguable")), all.Sum(static one => one.Verdicts.Count("wrong")));
        page.Append($"| **{Text(all.Length)} hosts** | {Text(all.Sum(static one => one.Host.Options))} | {Text(right + arguable + wrong)} | {Text(right)} | {Text(arguable)} | {Text(wrong)} | {Text(all.Sum(static one => one.Verdicts.Count("notice")))} |\n\n## Arguable findings\n\n");
        foreach (var (host, verdicts) in all)
            foreach (var (finding, reason) in verdicts.Of("arguable")) page.Append($"- {host.Name}, {finding.Split(' ')[0]}: {reason}\n");
        Repository.Matches(Repository.PathOf("docs", "noise.md"), page.Append("<!-- /generated -->\n").ToString());
        Assert.Equal(0, wrong);
    }

    private static string[] Silenced(CorpusHost host) =>
    [
        .. CheckResult.Of(host.Model()).Everything.Where(static finding => finding.Rule.Id == "HD7402")
            .SelectMany(static finding => RuleId().Matches(finding.Message[finding.Message.IndexOf("Not evaluated:", StringComparison.Ordinal)..]).Select(static match => match.Value))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static CorpusHost Find(string name) => All.Single(host => host.Name == name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);

    [GeneratedRegex("HD[0-9]{4}")]
    private static partial Regex RuleId();

    /// <summary>A file of findings: verdict, finding, and the reason where the verdict is not "right".</summary>
    private sealed class Approved
    {
        private readonly Dictionary<string, (string Verdict, string Reason)> verdicts = [];

        public Approved(string path)
        {
            Path = path;
            if (!File.Exists(path)) return;
            foreach (var line in File.ReadLines(path).Select(static line => line.Split('\t')))
                verdicts[line[1]] = (line[0], line.ElementAtOrDefault(2) ?? "");
        }

        public string Path { get; }

        public IEnumerable<(string Finding, string Reason)> Of(string verdict) => verdicts.Where(read => read.Value.Verdict == verdict).Select(static read => (read.Key, read.Value.Reason));

        public int Count(string verdict) => verdicts.Values.Count(read => read.Verdict == verdict);

        public string Render(IEnumerable<string> findings) =>
            string.Concat(findings.Select(finding => verdicts.TryGetValue(finding, out var read) ? Line(read.Verdict, finding, read.Reason) : Line("unread", finding, "")));

        private static string Line(string verdict, string finding, string reason) =>
            reason.Length == 0 ? $"{verdict}\t{finding}\n" : $"{verdict}\t{finding}\t{reason}\n";
    }
}
