using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Values of options, which the replay makes with the DSL's own conversions.</summary>
public sealed class NixValueTests
{
    [Fact]
    public void Every_kind_of_value_is_known() => Programs.AreSame("""
        server.Nixos
            .Set("a.null", null)
            .Set("a.no", (string?)null)
            .Set("a.boolean", true)
            .Set("a.integer", 1)
            .Set("a.long", 5000000000L)
            .Set("a.real", 0.5)
            .Set("a.text", "x")
            .Set("a.texts", new[] { "x", "y" })
            .Set("a.numbers", new[] { 1, 2 })
            .Set("a.mixed", NixValue.List(1, "x", true, null, NixValue.List("y")))
            .Set("a.packages", NixValue.List(NixValue.Package("htop"), NixValue.Package("python3Packages.black")))
            .Set("a.path", NixValue.Path("./files/motd"))
            .Set("a.raw", NixValue.Raw("if true then 1 else 2"))
            .Set("a.set", new NixAttributes { ["b"] = 1, ["c.d"] = new NixAttributes { ["e"] = "x" } })
            .Set("a.grown", new NixAttributes().With("x", 1).With("y", NixValue.List(1)))
            .Force("boot.loader.timeout", 3)
            .Default("boot.loader.grub.timeoutStyle", "hidden")
            .SetList("boot.supportedFilesystems", "btrfs", "ext4")
            .SetList("boot.kernelParams", new[] { "quiet" })
            .SetList("networking.search")
            .Declare("services.newer.enable", "boolean");
        """);

    [Fact]
    public void Values_that_loops_and_helpers_build_are_known() => Programs.AreSame("""
        var set = new NixAttributes();
        foreach (var name in new[] { "a", "b" }) set = set.With(name, name.Length);
        server.Nixos.Set("x.set", set).Set("x.list", NixValue.List(new[] { "a", "b" }.Select(name => name + "!")));
        Peer(server, "p", 51820);
        static void Peer(Server host, string name, int port) => host.Nixos.Set($"x.peers.{name}", new NixAttributes { ["port"] = port, ["name"] = name });
        """);

    [Fact]
    public void An_unknown_part_makes_the_value_unknown_and_no_other() => Programs.IsCovered("""
        var number = args.Length;
        var text = string.Join("", args);
        server.Nixos
            .Set("a.number", number)
            .Set("a.list", NixValue.List(1, number))
            .Set("a.set", new NixAttributes { ["b"] = 1, ["c"] = text })
            .Set("a.name", new NixAttributes { [text + "x"] = 1 })
            .Set("a.forced", 1).Force("a.forced", number)
            .Set("a.package", NixValue.Package("p" + text))
            .Set("a.known", new NixAttributes { ["b"] = 1 });
        """,
        known: ["Nixos.Options[a.known].Nixos.Value", "Nixos.Options[a.forced].Nixos.Priority"],
        unknown: ["Nixos.Options[a.number].Nixos.Value", "Nixos.Options[a.list].Nixos.Value", "Nixos.Options[a.set].Nixos.Value", "Nixos.Options[a.name].Nixos.Value", "Nixos.Options[a.forced].Nixos.Value", "Nixos.Options[a.package].Nixos.Value"]);

    [Fact]
    public void A_branch_makes_only_what_differs_unknown() => Programs.IsCovered("""
        var set = new NixAttributes { ["b"] = 1 };
        if (args.Length > 0) set = set.With("c", 2);
        server.Nixos.Set("a.set", set);
        if (args.Length > 0) server.Nixos.Set("a.same", 1); else server.Nixos.Set("a.same", 1);
        if (args.Length > 0) server.Nixos.Force("a.strength", 1); else server.Nixos.Set("a.strength", 1);
        """,
        known: ["Nixos.Options[a.same].Nixos.Value"],
        unknown: ["Nixos.Options[a.set].Nixos.Value", "Nixos.Options[a.strength].Nixos.Priority"]);
}
