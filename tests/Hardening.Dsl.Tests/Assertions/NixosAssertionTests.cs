using System.Globalization;

namespace Hardening.Tests.Assertions;

/// <summary>Each row of the table of assertions: found where its condition holds, silent where one term is missing or unknown.</summary>
public sealed class NixosAssertionTests
{
    public static TheoryData<string> Rows => [.. NixosAssertions.Instance.All.Select(static row => $"{row.Family}: {row.Text}")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_found_where_all_of_it_holds(string row)
    {
        var assertion = Find(row);
        Assert.Equal(1, Count(assertion, Terms(assertion), static _ => { }));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_not_found_without_its_first_term(string row)
    {
        var assertion = Find(row);
        Assert.Equal(0, Count(assertion, Terms(assertion).Skip(1), static _ => { }));
    }

    public static TheoryData<string> Limits => [.. NixosAssertions.Instance.All.Where(static row => row.Text.Contains(" < ", StringComparison.Ordinal) || row.Text.Contains(" > ", StringComparison.Ordinal)).Select(static row => $"{row.Family}: {row.Text}")];

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_row_is_not_found_at_its_limit(string row)
    {
        var assertion = Find(row);
        var (path, limit) = assertion.Text.Split(" & ").Select(static term => term.Split(' ')).Where(static term => term is [_, "<" or ">", _])
            .Select(static term => (term[0].Replace("<name>", "x1", StringComparison.Ordinal), long.Parse(term[2], CultureInfo.InvariantCulture))).Single();
        Assert.Equal(0, Count(assertion, Terms(assertion).Select(term => term.Path == path ? (term.Path, (NixValue)limit) : term), static _ => { }));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_not_found_where_a_module_cannot_be_read(string row)
    {
        var assertion = Find(row);
        Assert.Equal(0, Count(assertion, Terms(assertion), static host => host.Import("./more.nix")));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_not_found_where_its_first_option_is_unknown(string row)
    {
        var assertion = Find(row);
        var (path, _) = Terms(assertion).First();
        if (assertion.Condition.Holding(Options(assertion, Terms(assertion), static _ => { })).Single().Origins.Count == 0) return;
        // Whether an option is stated at all does not depend on its value.
        if (IsAboutStating(assertion)) return;
        Assert.Equal(0, Count(assertion, Terms(assertion).Select(term => term.Path == path ? (term.Path, NixValue.Raw("config.unknown.value")) : term), static _ => { }));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_not_found_where_one_of_its_terms_does_not_hold(string row)
    {
        var assertion = Find(row);
        foreach (var term in assertion.Text.Split(" & "))
        {
            if (Falsified(term) is not { } no) continue;
            var others = Terms(assertion).Where(other => other.Path != no.Path);
            Assert.True(Count(assertion, no.IsSet ? others.Append((no.Path, no.Value)) : others, static _ => { }) == 0, $"It is found although this does not hold: {term}");
        }
    }

    [Fact]
    public void Rows_are_of_families_that_a_rule_reports()
    {
        var reported = NixosAssertions.Instance.All.Select(static row => row.Family).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(reported, new[] { "accounts", "containers", "firewall", "initrd", "loader", "luks", "mounts", "network", "removed", "services", "swap", "zfs" });
    }

    private static bool IsAboutStating(NixosAssertion row) => row.Text.Split(" & ")[0] is var first && (first.EndsWith(" set", StringComparison.Ordinal) || first.EndsWith(" present", StringComparison.Ordinal) || first.EndsWith(" nonnull", StringComparison.Ordinal));

    private static NixosAssertion Find(string row) => NixosAssertions.Instance.All.First(one => $"{one.Family}: {one.Text}" == row);

    private static NixosRelease Release(NixosAssertion row) => row.Since is null ? NixosRelease.V26_05 : NixosReleases.AtOrAfter(row.Since);

    private static int Count(NixosAssertion row, IEnumerable<(string Path, NixValue? Value)> terms, Action<Host> more)
    {
        var fleet = Describe(row, terms, more);
        var rule = BuiltInRules.All.OfType<NixosAssertionRule>().SelectMany(rule => rule.Check(Assert.Single(fleet.Effective.Hosts)));
        return rule.Count(finding => finding.Message == row.Message.Replace("{name}", "x1", StringComparison.Ordinal));
    }

    private static OptionReader Options(NixosAssertion row, IEnumerable<(string Path, NixValue? Value)> terms, Action<Host> more) => Assert.Single(Describe(row, terms, more).Effective.Hosts).Reader;

    private static FleetModel Describe(NixosAssertion row, IEnumerable<(string Path, NixValue? Value)> terms, Action<Host> more)
    {
        var fleet = new Fleet("test", Release(row));
        var host = fleet.Server("host");
        foreach (var (path, value) in terms) host.Nixos.Set(path, value);
        more(host);
        return fleet.ToModel();
    }

    // What has to be set so that each term holds; what holds by default is left out.
    private static IEnumerable<(string Path, NixValue? Value)> Terms(NixosAssertion row)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in row.Text.Split(" & "))
        {
            var (path, value, isSet) = Value(text);
            path = path.Replace("<name>", "x1", StringComparison.Ordinal);
            if (isSet && seen.Add(path)) yield return (path, value);
        }
    }

    // What makes a term false; null where nothing simple does.
    private static (string Path, NixValue? Value, bool IsSet)? Falsified(string text)
    {
        var (path, value, isSet) = Value(text);
        path = path.Replace("<name>", "x1", StringComparison.Ordinal);
        var words = text.Split(' ', 3);
        return words switch
        {
            [['!', ..]] => (path, true, true),
            [_] => (path, false, true),
            [_, "empty-set" or "set" or "present"] => (path, value, false),
            [_, "empty"] => (path, NixValue.List("x"), true),
            [_, "unset"] => (path, "x", true),
            [_, "=", "true" or "false"] => (path, words[2] != "true", true),
            [_, "=", "null"] => (path, "x", true),
            [_, "=", _] => (path, "other", true),
            [_, "!=", ['"', ..]] => (path, words[2].Trim('"'), true),
            [_, "<" or ">", _] => (path, long.Parse(words[2], CultureInfo.InvariantCulture), true),
            [_, "has", _] => (path, NixValue.List("other"), true),
            [_, "!has", _] => (path, NixValue.List(words[2].Trim('"')), true),
            [_, "^" or "~", _] when isSet => (path, "other", true),
            [_, "!^", _] => (path, words[2].Trim('"') + "x", true),
            [_, "!~8hex", _] => (path, "4f6a1c2e", true),
            _ => null,
        };
    }

    private static (string Path, NixValue? Value, bool IsSet) Value(string text)
    {
        if (text[0] == '!') return (text[1..], false, true);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return (text, true, true);
        var (path, rest) = (text[..space], text[(space + 1)..]);
        var at = rest.IndexOf(' ', StringComparison.Ordinal);
        var (kind, word) = at < 0 ? (rest, "") : (rest[..at], rest[(at + 1)..]);
        return kind switch
        {
            "set" => (path, "x", true),
            "present" => (path + ".x", "x", true),
            "unset" or "empty" or "!any" or "!has" => (path, null, false),
            "empty-set" => (path, NixValue.List(), true),
            "nonempty" => (path, path.EndsWith("forwardPorts", StringComparison.Ordinal) || path.EndsWith("interfaces", StringComparison.Ordinal) || path.EndsWith("extraArgs", StringComparison.Ordinal) ? NixValue.List("x") : path.EndsWith("resumeDevice", StringComparison.Ordinal) ? "/dev/x" : "x", true),
            "nonnull" => (path, path.EndsWith("uid", StringComparison.Ordinal) ? 100 : path.EndsWith("hostId", StringComparison.Ordinal) || path.EndsWith("tempAddress", StringComparison.Ordinal) ? "zz" : NixValue.Raw("config.some.value"), true),
            "is" => (path, NixValue.Package(word["pkgs.".Length..]), true),
            "is-text" => (path, "x", true),
            "has" => (path, NixValue.List(word.Trim('"')), true),
            "<" => (path, long.Parse(word, CultureInfo.InvariantCulture) - 1, true),
            ">" => (path, long.Parse(word, CultureInfo.InvariantCulture) + 1, true),
            "!=" => (path, "other", true),
            "^" => (path, word.Trim('"') + "x", true),
            "~" => (path, "a" + word.Trim('"'), true),
            "!^" or "!~8hex" => (path, "zz", true),
            "=" => (path, word == "null" ? null : word is "true" or "false" ? word == "true" : word.Trim('"'), word is not ("null" or "\"block\"" or "\"apply-policy\"")),
            _ => throw new InvalidOperationException(text),
        };
    }
}
