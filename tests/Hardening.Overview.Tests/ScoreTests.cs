using Hardening.Overview.Facts;
using Hardening.Overview.Scoring;

namespace Hardening.Overview.Tests;

/// <summary>What published catalogues say of hosts.</summary>
public sealed class ScoreTests
{
    private static StandardScore Score(string standard, Action<Server> describe, string? level = null) =>
        ScoreReport.Of(Views.OfServer(describe), [(Standards.Find(standard)!, level)]).Hosts[0].Standards[0];

    private static RequirementScore Score(string standard, string requirement, Action<Server> describe) =>
        Score(standard, describe).Requirements.Single(one => one.Id == requirement);

    private static RequirementStatus Status(string standard, string requirement, Action<Server> describe) => Score(standard, requirement, describe).Status;

    private static FleetView Sample { get; } = Views.Of(SampleFleet.Load().Run()!);

    public static TheoryData<string> All => [.. Standards.All.Select(static standard => standard.Id)];

    [Fact]
    public void Six_catalogues_are_there() =>
        Assert.Equal(["anssi-bp-028", "cis-like", "disa-stig-nixos", "kspp", "ssh-audit", "systemd-exposure"], Standards.All.Select(static standard => standard.Id));

    [Theory]
    [MemberData(nameof(All))]
    public void A_catalogue_names_what_exists(string id)
    {
        var standard = Standards.Find(id)!;
        Assert.All(standard.Requirements, requirement =>
        {
            Assert.Contains(requirement.Level, standard.Levels);
            Assert.All(requirement.Rules, rule => Assert.Contains(BuiltInRules.Infos, info => info.Id == rule));
            Assert.True(requirement.Needs.Count > 0 || requirement.Never is not null || requirement.Manual is not null, $"{requirement.Id} asks nothing.");
        });
        Assert.Equal(standard.Requirements.Count, standard.Requirements.Select(static one => one.Id).Distinct().Count());
        Assert.All(standard.Levels, level => Assert.Contains(standard.Requirements, requirement => requirement.Level == level));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_condition_has_an_answer_on_every_sample_host(string id) =>
        Assert.All(ScoreReport.Of(Sample, [(Standards.Find(id)!, null)]).Hosts, host =>
            Assert.All(host.Standards[0].Requirements, one => Assert.True(one.Status is RequirementStatus.Met || one.Because.Length > 0, $"{one.Id} says nothing.")));

    [Fact]
    public void All_requirements_of_ANSSI_that_apply_to_NixOS_are_evaluated()
    {
        var anssi = Standards.Find("anssi-bp-028")!;
        Assert.Equal(80, anssi.Requirements.Count);
        Assert.Equal(70, anssi.Requirements.Count(static one => one.Never is null && one.Manual is null));
    }

    [Fact]
    public void All_but_one_check_of_the_STIG_are_evaluated()
    {
        var stig = Standards.Find("disa-stig-nixos")!;
        Assert.Equal(103, stig.Requirements.Count);
        Assert.Equal(102, stig.Requirements.Count(static one => one.Never is null && one.Manual is null));
    }

    [Fact]
    public void A_level_holds_those_below_it()
    {
        int Of(string level) => Score("anssi-bp-028", static _ => { }, level).Requirements.Length;
        Assert.True(Of("minimal") < Of("intermediary") && Of("intermediary") < Of("reinforced") && Of("reinforced") < Of("high"));
        Assert.Equal(80, Of("high"));
    }

    [Fact]
    public void A_boot_parameter_meets_a_requirement_and_names_its_line()
    {
        Assert.Equal(RequirementStatus.NotMet, Status("kspp", "slab_nomerge", static _ => { }));
        var met = Score("kspp", "slab_nomerge", static server => server.Kernel.KeepSlabsSeparate());
        Assert.Equal(RequirementStatus.Met, met.Status);
        Assert.StartsWith("ScoreTests.cs(", Assert.Single(met.Places), StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_by_path_meets_what_a_call_meets()
    {
        Assert.Equal(RequirementStatus.Met, Status("kspp", "slab_nomerge", static server => server.Nixos.Set("boot.kernelParams", NixValue.List("slab_nomerge"))));
        Assert.Equal(RequirementStatus.Met, Status("anssi-bp-028", "R37", static server => server.Nixos.Set("security.apparmor.enable", true)));
        Assert.Equal(RequirementStatus.Met, Status("anssi-bp-028", "R37", static server => server.Security.AppArmor()));
    }

    [Fact]
    public void Another_value_does_not_meet_it_and_the_reason_names_both()
    {
        var not = Score("kspp", "kernel.kptr_restrict=2", static server => server.Kernel.Sysctl("kernel.kptr_restrict", 1));
        Assert.Equal((RequirementStatus.NotMet, "kernel.kptr_restrict is 1, not 2 or more"), (not.Status, not.Because));
    }

    [Fact]
    public void A_default_of_NixOS_counts_and_is_said_to_be_one()
    {
        Assert.Contains("by default", Score("disa-stig-nixos", "V-268160", static _ => { }).Because, StringComparison.Ordinal);
        Assert.Equal(RequirementStatus.Met, Status("disa-stig-nixos", "V-268160", static _ => { }));
        Assert.Equal(RequirementStatus.NotMet, Status("kspp", "init_on_alloc=1", static server => server.Kernel.BootParameter("init_on_alloc=0")));
    }

    [Theory]
    [InlineData("kernel.perf_event_paranoid", "kernel.perf_event_paranoid=3", 4)]
    [InlineData("kernel.oops_limit", "kernel.oops_limit=100", 10)]
    [InlineData("vm.mmap_min_addr", "vm.mmap_min_addr=65536", 131072)]
    public void A_stricter_number_than_the_recommended_one_counts(string key, string requirement, int number) =>
        Assert.Equal(RequirementStatus.Met, Status("kspp", requirement, server => server.Kernel.Sysctl(key, number)));

    [Theory]
    [InlineData("kernel.perf_event_paranoid", "kernel.perf_event_paranoid=3", 2)]
    [InlineData("kernel.oops_limit", "kernel.oops_limit=100", 0)]
    public void A_weaker_number_does_not_count(string key, string requirement, int number) =>
        Assert.Equal(RequirementStatus.NotMet, Status("kspp", requirement, server => server.Kernel.Sysctl(key, number)));

    public static TheoryData<string> NumberTests => [.. Standards.All.SelectMany(static standard => standard.Requirements).SelectMany(static requirement => requirement.Needs)
        .SelectMany(static need => Values(need.Condition)).Where(static value => value.Kind is FactKind.Sysctl or FactKind.Option && value.Test.Operator is TestOperator.AtLeast or TestOperator.AtMost or TestOperator.Below or TestOperator.Range)
        .Select(static value => $"{(value.Kind is FactKind.Sysctl ? "sysctl" : "option")} {value.Name} {Word(value.Test.Operator)} {value.Test.Values[0]}").Distinct()];

    [Theory]
    [MemberData(nameof(NumberTests))]
    public void A_number_meets_a_requirement_exactly_from_its_limit_on(string condition)
    {
        var (kind, name, word, text) = condition.Split(' ') is [var k, var n, var w, var t] ? (k, n, w, t) : throw new InvalidOperationException(condition);
        var limits = text.Split('-').Select(static number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        foreach (var limit in limits)
        {
            var met = Enumerable.Range(limit - 1, 3).Select(number => Views.OfServer(server =>
            {
                if (kind == "sysctl") server.Nixos.Set($"boot.kernel.sysctl.\"{name}\"", number);
                else server.Nixos.Set(name, number);
            }).Hosts[0].Facts.Ask(ConditionReader.Read(condition)).Truth == Truth.Yes);
            bool[] expected = word switch
            {
                ">=" => [false, true, true],
                "<=" => [true, true, false],
                "<" => [true, false, false],
                _ when limit == limits[0] => [false, true, true],
                _ => [true, true, false],
            };
            Assert.Equal(expected, met);
        }
    }

    [Fact]
    public void The_limits_of_KSPP_are_those_its_requirements_are_named_for() =>
        Assert.All(Standards.Find("kspp")!.Requirements.Where(static one => one.Id.Split('=') is [var name, var number] && name.Contains('.', StringComparison.Ordinal) && int.TryParse(number, out _)), static one =>
        {
            var (name, number) = (one.Id.Split('=')[0], one.Id.Split('=')[1]);
            Assert.All(one.Needs.SelectMany(static need => Values(need.Condition)).Where(value => value.Kind is FactKind.Sysctl && value.Name == name && (value.Test.Operator is TestOperator.AtLeast or TestOperator.Equal)), value => Assert.Contains(number, value.Test.Values));
        });

    private static IEnumerable<Condition.Value> Values(Condition condition) => condition switch
    {
        Condition.Value value => [value],
        Condition.All all => all.Parts.SelectMany(Values),
        Condition.Any any => any.Parts.SelectMany(Values),
        Condition.Not not => Values(not.Part),
        _ => [],
    };

    private static string Word(TestOperator asked) => asked switch { TestOperator.AtLeast => ">=", TestOperator.AtMost => "<=", TestOperator.Below => "<", _ => "within-range" };

    [Fact]
    public void What_is_unknown_is_neither_met_nor_missed()
    {
        var unknown = Score("anssi-bp-028", "R37", static server => server.Nixos.Set("security.apparmor.enable", NixValue.Raw("builtins.elem 1 []")));
        Assert.Equal(RequirementStatus.Unknown, unknown.Status);
        Assert.NotEmpty(unknown.Places);
    }

    [Fact]
    public void Another_way_to_the_same_end_is_told_apart()
    {
        var firewall = Score("cis-like", "net.ipv4.conf.all.rp_filter=1", static server => server.Firewall.Enable());
        Assert.NotEqual(RequirementStatus.Met, firewall.Status);
        var both = Score("anssi-bp-028", "R5", static server => server.Boot.SecureBoot());
        Assert.Equal(RequirementStatus.MetOtherwise, both.Status);
        Assert.Contains("Secure Boot", both.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_host_does_not_have_is_not_asked_of_it()
    {
        Assert.Equal(RequirementStatus.NotApplicable, Status("ssh-audit", "kex", static server => server.Ssh.Disable()));
        Assert.Equal(RequirementStatus.NotApplicable, Status("systemd-exposure", "PrivateTmp", static _ => { }));
        Assert.Equal(RequirementStatus.NotApplicable, Status("anssi-bp-028", "R46", static _ => { }));
    }

    [Fact]
    public void Algorithms_that_a_policy_lacks_fail_it()
    {
        static Ssh Describe(Server server) => server.Ssh.KeyOnly().Ciphers(Cipher.Aes256Gcm).Macs(Mac.HmacSha512Etm);
        Assert.Equal(RequirementStatus.NotMet, Status("ssh-audit", "kex", static server => Describe(server).KeyExchange(Kex.MlKem768X25519, Kex.Curve25519)));
        Assert.Equal(RequirementStatus.Met, Status("ssh-audit", "kex", static server => Describe(server).KeyExchange(Kex.MlKem768X25519)));
        Assert.Equal(RequirementStatus.Met, Status("ssh-audit", "ciphers", static server => Describe(server)));
    }

    [Fact]
    public void Services_that_lack_a_directive_are_named()
    {
        static void Describe(Server server)
        {
            server.Services.Add("worker", static unit => unit.Run("hello").DynamicUser().Sandbox(static box => box.ProtectHome(HomeProtection.Yes).UMask("0177")));
            server.Services.Add("other", static unit => unit.Run("hello"));
        }
        var home = Score("systemd-exposure", "ProtectHome", Describe);
        Assert.Equal(RequirementStatus.NotMet, home.Status);
        Assert.StartsWith("other: ", home.Because, StringComparison.Ordinal);
        Assert.Equal(RequirementStatus.Met, Status("systemd-exposure", "UMask", static server =>
            server.Services.Add("worker", static unit => unit.Run("hello").Sandbox(static box => box.UMask("0177")))));
    }

    [Fact]
    public void A_finding_of_a_rule_fails_what_needs_its_silence()
    {
        var score = Score("anssi-bp-028", "R35", static server => server.Services.Add("worker", static unit => unit.Run("hello")));
        Assert.Equal(RequirementStatus.NotMet, score.Status);
        Assert.Contains("HD6101", score.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_sudo_are_read_command_by_command()
    {
        static void With(Server server, string command) => server.Nixos.Set("security.sudo.extraRules", NixValue.List(new NixAttributes
        {
            ["users"] = NixValue.List("admin"), ["commands"] = NixValue.List(new NixAttributes { ["command"] = command }),
        }));
        Assert.Equal(RequirementStatus.Met, Status("anssi-bp-028", "R43", static server => With(server, "/run/current-system/sw/bin/systemctl restart nginx.service")));
        Assert.Equal(RequirementStatus.NotMet, Status("anssi-bp-028", "R43", static server => With(server, "/run/current-system/sw/bin/systemctl *")));
        Assert.Equal(RequirementStatus.NotMet, Status("anssi-bp-028", "R44", static server => With(server, "/run/current-system/sw/bin/vim /etc/hosts")));
    }

    [Fact]
    public void Contradictions_are_shown_with_the_requirement()
    {
        Assert.True(Standards.Conflicts.Count >= 20);
        Assert.All(Standards.Conflicts, static conflict =>
        {
            Assert.All(conflict.Rules, static rule => Assert.Contains(BuiltInRules.Infos, info => info.Id == rule));
            Assert.All(conflict.Requirements, static name =>
                Assert.Contains(Standards.Find(name[..name.IndexOf(':', StringComparison.Ordinal)])!.Requirements, one => one.Id == name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        });
        Assert.Contains(Score("anssi-bp-028", "R8", static _ => { }).Conflicts, static text => text.Contains("page_poison", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("need: option services.openssh.enable")]
    [InlineData("need: options services.openssh.enable = true")]
    [InlineData("need: (always")]
    [InlineData("perhaps: always")]
    public void A_line_that_says_nothing_is_refused(string line) =>
        Assert.Throws<FormatException>(() => Standards.Read(["standard: x", "name: x", "source: x", "url: x", "levels: one", "[A one] A", line]));

    [Fact]
    public void A_new_catalogue_is_a_file_and_no_code()
    {
        var standard = Standards.Read(["standard: mine", "name: Mine", "source: me", "url: https://example.org", "levels: one", "[A one] AppArmor", "need: option security.apparmor.enable = true | else kind laptop : laptops are exempt"]);
        var report = ScoreReport.Of(Views.OfServer(static server => server.Security.AppArmor()), [(standard, null)]);
        Assert.Equal(new StatusCounts(1, 0, 0, 0, 0), report.Hosts[0].Standards[0].Counts);
    }
}
