using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What <c>Nixos.Set</c> is given, as the real Nix evaluates the emitted module.</summary>
public sealed class NixosValuesTests
{
    public static TheoryData<string> Kinds => new(Values.Keys);

    private static readonly Dictionary<string, (NixValue? Given, NixosValue Expected)> Values = new()
    {
        ["null"] = (null, NixosValue.Null),
        ["boolean"] = (true, new NixosValue.Boolean(true)),
        ["integer"] = (-5, new NixosValue.Whole(-5)),
        ["long"] = (5_000_000_000, new NixosValue.Whole(5_000_000_000)),
        ["real"] = (-0.5, new NixosValue.Real(-0.5)),
        ["text"] = ("a \"b\" ${c} \\ \n ''", new NixosValue.Text("a \"b\" ${c} \\ \n ''")),
        ["list"] = (NixValue.List(1, "a", null, NixValue.List(), -1, new NixAttributes { ["a"] = -1 }), NixosValue.From(new object?[] { 1, "a", null, Array.Empty<int>(), -1, new Dictionary<string, object> { ["a"] = -1 } })),
        ["package"] = (NixValue.Package("python3Packages.black"), new NixosValue.Expression("pkgs.python3Packages.black", ExpressionKind.Package)),
        ["raw"] = (NixValue.Raw("let f = { a, b ? 2, ... }@all: a + b; in (f { a = 1; }) * 2"), new NixosValue.Whole(6)),
        ["raw with lib"] = (NixValue.Raw("lib.concatStringsSep \",\" [ \"a\" \"b\" ]"), new NixosValue.Text("a,b")),
        ["raw with config"] = (NixValue.Raw("config.services.x.other"), new NixosValue.Expression("config.services.x.other")),
        ["raw lines"] = (NixValue.Raw("''\n  a ''${b}\n    c ${toString 1}\n''"), new NixosValue.Text("a ${b}\n  c 1\n")),
        ["raw operators"] = (NixValue.Raw("if !(1 == 2) && { a = 1; } ? a -> true then ({ x = -1; } // { y = 2; }).y or 3 else assert false; null"), new NixosValue.Whole(2)),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_is_emitted_as_itself(string kind)
    {
        var definition = Assert.Single(Evaluate(host => host.Nixos.Set("services.x.value", Values[kind].Given)).Of("services.x.value"));
        Assert.Equal((Values[kind].Expected, 100), (definition.Value, definition.Priority));
    }

    [Fact]
    public void Priorities_are_emitted()
    {
        var module = Evaluate(host => host.Nixos.Force("services.x.forced", 1).Default("services.x.weak", 2).Set("services.x.plain", 3).Force("services.x.set", new NixAttributes { ["a"] = 1 }));
        Assert.Equal([50, 1000, 100, 50], new[] { "forced", "weak", "plain", "set.a" }.Select(name => Assert.Single(module.Of($"services.x.{name}")).Priority));
    }

    [Fact]
    public void Sets_and_paths_inside_them_are_emitted_together()
    {
        var module = Evaluate(host => host.Nixos
            .Set("services.x", new NixAttributes { ["a"] = 1, ["b"] = new NixAttributes { ["c"] = 2 } })
            .Set("services.x.b.d", 3).Set("services.x.a", 4)
            .Default("services.x.b", new NixAttributes { ["c"] = 9, ["e"] = 5 }));
        Assert.Equal([4L, 2L, 3L, 5L], new[] { "a", "b.c", "b.d", "b.e" }.Select(name => ((NixosValue.Whole)module.Of($"services.x.{name}").MinBy(definition => definition.Priority)!.Value).Value));
    }

    [Fact]
    public void Paths_are_those_of_the_project()
    {
        var text = Text(host => host.Nixos.Set("services.x.file", NixValue.Path("./files/motd")).Set("services.x.other", NixValue.Raw("builtins.readFile ./files/c")));
        Assert.Contains("file = ../../files/motd;", text, StringComparison.Ordinal);
        Assert.Contains("builtins.readFile ../../files/c", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_set_by_path_wins_over_a_facet_unless_it_is_a_default()
    {
        var (set, weak, forced) = (Text(host => With(host).Set("security.sudo.execWheelOnly", false)), Text(host => With(host).Default("security.sudo.execWheelOnly", false)), Text(host => With(host).Force("security.sudo.execWheelOnly", false)));
        Assert.Contains("security.sudo.execWheelOnly = lib.mkForce false;", set, StringComparison.Ordinal);
        Assert.Contains("security.sudo.execWheelOnly = lib.mkDefault false;", weak, StringComparison.Ordinal);
        Assert.Contains("security.sudo.execWheelOnly = lib.mkForce false;", forced, StringComparison.Ordinal);
        static NixosSettings With(Server host)
        {
            host.Security.SudoForWheelOnly();
            return host.Nixos;
        }
    }

    private static EvaluatedModule Evaluate(Action<Server> describe) => EvaluatedModule.FromText(Text(describe), NixosRelease.V26_05);

    private static string Text(Action<Server> describe)
    {
        var fleet = new Fleet("f");
        describe(fleet.Server("h"));
        return Flakes.Of(fleet)["hosts/h/nixos.nix"];
    }
}
