namespace Hardening.Tests.Effective;

/// <summary>An option that is set by path makes unknown what it can change, and nothing else.</summary>
public sealed class OptionPairTests
{
    /// <summary>Options that change none of what the descriptions are found for.</summary>
    private static readonly (string Path, NixValue Value)[] Unrelated =
    [
        ("networking.networkmanager.enable", true),
        ("networking.usePredictableInterfaceNames", true),
        ("networking.bridges.br0.interfaces", NixValue.List("enp2s0")),
        ("networking.wireguard.interfaces.wg0.listenPort", 51820),
        ("services.openssh.settings.GatewayPorts", "no"),
        ("services.openssh.ports", NixValue.List(22)),
        ("users.users.bob.description", "Bob"),
        ("users.users.carol.uid", 1500),
        ("boot.kernel.randstructSeed", "42"),
        ("boot.initrd.kernelModules", NixValue.List("dm-snapshot")),
        ("systemd.services.foo.description", "Foo"),
        ("containers.other.config.time.timeZone", "UTC"),
        ("nix.gc.automatic", true),
        ("system.autoUpgrade.enable", false),
        ("services.fwupd.enable", true),
        ("services.tailscale.enable", true),
        ("services.openssh.banner", "hello"),
        ("environment.variables.EDITOR", "vim"),
        ("programs.zsh.enable", true),
        ("programs.steam.enable", true),
        ("services.xserver.enable", true),
        ("virtualisation.incus.enable", true),
        ("time.timeZone", "Europe/Berlin"),
    ];

    /// <summary>Options that make unknown what a rule needs: the finding goes, and HD7402 names the rule.</summary>
    private static readonly (string Description, string Path, NixValue Value)[] Related =
    [
        ("no account", "users.users.bob.openssh.authorizedKeys.keyFiles", NixValue.List("/etc/keys/bob")),
        ("root with a password", "services.openssh.extraConfig", "PasswordAuthentication no"),
        ("no updates", "system.autoUpgrade.enable", true),
        ("key without a server", "services.openssh.enable", NixValue.Raw("config.services.xserver.enable")),
        ("firewall off", "networking.firewall.enable", NixValue.Raw("config.networking.nat.enable")),
        ("modules disabled", "boot.kernel.sysctl.\"kernel.modules_disabled\"", NixValue.Raw("lib.mkDefault 0")),
        ("containers reach each other", "networking.firewall.filterForward", NixValue.Raw("config.networking.nftables.enable")),
    ];

    /// <summary>Options that undo the fault: the finding goes, and nothing is unknown.</summary>
    private static readonly (string Description, string Path, NixValue Value)[] Undoing =
    [
        ("firewall off", "networking.firewall.enable", true),
        ("root with a password", "services.openssh.settings.PermitRootLogin", "no"),
        ("root with a password", "services.openssh.settings.PasswordAuthentication", false),
        ("no account", "services.openssh.enable", false),
        ("modules disabled", "boot.kernel.sysctl.\"kernel.modules_disabled\"", 0),
        ("containers reach each other", "networking.firewall.filterForward", true),
        ("root inside is root outside", "containers.web.privateUsers", "pick"),
        ("key of a system account", "users.users.backup.isSystemUser", false),
        ("key without a server", "services.openssh.enable", true),
    ];


    public static TheoryData<string, string> Stays()
    {
        var data = new TheoryData<string, string>();
        foreach (var description in Descriptions.All.Keys)
            foreach (var (path, _) in Unrelated)
                data.Add(description, path);
        return data;
    }

    public static TheoryData<int> RelatedPairs => [.. Enumerable.Range(0, Related.Length)];

    public static TheoryData<int> UndoingPairs => [.. Enumerable.Range(0, Undoing.Length)];

    [Theory]
    [MemberData(nameof(Stays))]
    public void An_unrelated_option_leaves_the_finding(string description, string path)
    {
        var (rule, findings) = Check(description, path, Unrelated.Single(option => option.Path == path).Value);
        Assert.Contains(findings, finding => finding.Rule.Id == rule);
    }

    [Theory]
    [MemberData(nameof(RelatedPairs))]
    public void An_option_that_may_change_it_silences_the_rule_and_says_so(int pair)
    {
        var (rule, findings) = Check(Related[pair].Description, Related[pair].Path, Related[pair].Value);
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == rule);
        Assert.Contains(findings, finding => finding.Rule.Id == "HD7402" && finding.Message.Contains(rule, StringComparison.Ordinal) && finding.Message.Contains(Related[pair].Path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(UndoingPairs))]
    public void An_option_that_undoes_the_fault_ends_the_finding(int pair)
    {
        var (rule, findings) = Check(Undoing[pair].Description, Undoing[pair].Path, Undoing[pair].Value);
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == rule);
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "HD7402" && finding.Message.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_description_has_its_fault() =>
        Assert.All(Descriptions.All, static description => Assert.Contains(Check(description.Key, null, null).Findings, finding => finding.Rule.Id == description.Value.Rule));

    private static (string Rule, IReadOnlyList<Finding> Findings) Check(string description, string? path, NixValue? value)
    {
        var (rule, describe) = Descriptions.All[description];
        var fleet = new Fleet("f", NixosRelease.V26_05);
        var server = fleet.Server("h");
        describe(server);
        if (path is not null) server.Nixos.Set(path, value);
        return (rule, CheckResult.Of(fleet.ToModel(), null, null, TestContext.Current.CancellationToken).Findings);
    }
}
