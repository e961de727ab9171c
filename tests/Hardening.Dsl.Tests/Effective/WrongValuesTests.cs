namespace Hardening.Tests.Effective;

/// <summary>Values that an option does not take reach the model; rules evaluate it all the same.</summary>
public sealed class WrongValuesTests
{
    public static TheoryData<string> Kinds => [.. Values.Keys];

    private static Dictionary<string, NixValue?> Values { get; } = new(StringComparer.Ordinal)
    {
        ["null"] = null,
        ["number"] = 0.5,
        ["negative"] = -1,
        ["text"] = "§ no such thing",
        ["empty"] = "",
        ["list"] = NixValue.List(1, "a", NixValue.List(true)),
        ["set"] = new NixAttributes { ["a"] = 1, ["enable"] = "yes" },
        ["expression"] = NixValue.Raw("{ }: 1"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_of_another_type_is_a_finding_and_nothing_worse(string kind)
    {
        foreach (var set in (Func<NixosSettings, string, NixosSettings>[])[(nixos, path) => nixos.Set(path, Values[kind]), (nixos, path) => nixos.Default(path, Values[kind])])
        {
            var fleet = new Fleet("test");
            var server = fleet.Server("server");
            var count = 0;
            foreach (var path in Paths())
            {
                try
                {
                    set(server.Nixos, path);
                    count++;
                }
                catch (SettingException)
                {
                    // Not the description's to set, or a literal where a secret belongs.
                }
            }
            Assert.True(count > 200, $"{count}");
            var findings = CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings;
            if (kind != "expression") Assert.Contains(findings, static finding => finding.Rule.Id == "HD7401");
        }
    }

    private static IEnumerable<string> Paths()
    {
        foreach (var (key, family) in SettingCatalogue.Instance.All)
        {
            if (key.Option is not { } option) continue;
            var path = option.PathBelow(family?.Option is { } outer ? NixosPath.Of([.. outer.PathBelow(null).Segments, "x"]) : null);
            yield return NixosPath.Of(path.Segments.Select(static name => name.Replace("<name>", "x", StringComparison.Ordinal))).Text;
        }
    }
}
