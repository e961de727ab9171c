namespace Hardening.Nix.Tests.Evaluation;

public class OptionConformanceTests
{
    private static IReadOnlyList<OptionProblem> Problems(string body, NixosRelease release = NixosRelease.V26_05) =>
        OptionConformance.Check(EvaluatedModule.FromText($"{{ lib, pkgs, config, ... }}: {{ {body} }}", release));

    [Theory]
    [InlineData("services.openssh.enable = true;")]
    [InlineData("services.openssh.settings = { PermitRootLogin = \"no\"; Macs = [ \"hmac-sha2-512-etm@openssh.com\" ]; MaxAuthTries = 3; };")]
    [InlineData("boot.kernel.sysctl = { \"kernel.kptr_restrict\" = lib.mkForce 2; \"kernel.core_pattern\" = \"|/bin/false\"; };")]
    [InlineData("boot.kernelPatches = [ { name = \"lockdown\"; patch = null; structuredExtraConfig.SECURITY_LOCKDOWN_LSM = lib.mkForce lib.kernel.yes; } ];")]
    [InlineData("users.users.admin = { isNormalUser = true; openssh.authorizedKeys.keys = [ \"ssh-ed25519 AAAA\" ]; shell = pkgs.zsh; };")]
    [InlineData("containers.proxy = { privateNetwork = true; hostAddress = \"10.0.0.1\"; config = { services.traefik.enable = true; }; };")]
    [InlineData("containers.proxy.config = { lib, pkgs, ... }: { };")]
    [InlineData("systemd.services.hello.serviceConfig = { ProtectSystem = \"strict\"; ReadWritePaths = [ \"/var\" ]; PrivateTmp = true; };")]
    [InlineData("boot.initrd.systemd.services.rollback = { wantedBy = [ \"initrd.target\" ]; unitConfig.DefaultDependencies = \"no\"; script = \"true\"; };")]
    [InlineData("systemd.network.networks.\"10-lan\" = { matchConfig.Name = \"enp1s0\"; networkConfig.DHCP = \"yes\"; };")]
    [InlineData("services.restic.backups.main = { repository = \"/b\"; passwordFile = \"/run/p\"; pruneOpts = [ \"--keep-daily 7\" ]; timerConfig.OnCalendar = \"daily\"; };")]
    [InlineData("age.secrets.token = { file = ./token.age; owner = \"root\"; mode = \"0400\"; };")]
    [InlineData("environment.persistence.\"/persist\" = { hideMounts = true; directories = [ \"/var/log\" { directory = \"/var/lib\"; mode = \"0755\"; } ]; };")]
    [InlineData("boot.lanzaboote = { enable = true; pkiBundle = \"/var/lib/sbctl\"; };")]
    [InlineData("networking.nftables.tables.filter = { family = \"inet\"; content = \"\"; };")]
    [InlineData("security.audit.enable = \"lock\";")]
    [InlineData("services.openssh.hostKeys = [ { path = \"/k\"; type = \"ed25519\"; } ];")]
    [InlineData("home-manager.users.me = { programs.git.enable = true; };")]
    [InlineData("assertions = [ { assertion = true; message = \"\"; } ];")]
    [InlineData("networking.hostName = lib.mkIf false (throw \"no\");")]
    [InlineData("environment.etc = lib.mkIf false { \"x\".nonsense = 1; };")]
    [InlineData("hardware.cpu.intel.updateMicrocode = lib.mkDefault config.hardware.enableRedistributableFirmware;")]
    public void A_good_module_has_no_problem(string body) => Assert.Empty(Problems(body));

    [Theory]
    [InlineData("services.opensh.enable = true;", "services.opensh.enable", "services.openssh.enable")]
    [InlineData("users.users.admin.openssh.authorizedKey.keys = [ ];", "users.users.admin.openssh.authorizedKey.keys", "users.users.<name>.openssh.authorizedKeys.keys")]
    [InlineData("containers.a.config.services.trafik.enable = true;", "containers.a.config.services.trafik.enable", "containers.a.config.services.traefik.enable")]
    [InlineData("services.openssh.hostKey = [ ];", "services.openssh.hostKey", "services.openssh.hostKeys")]
    [InlineData("containers.a.bindMounts.\"/x\".hostpath = \"/y\";", "containers.a.bindMounts.\"/x\".hostpath", "hostPath")]
    [InlineData("systemd.services.a.serviceConfigs.Type = \"simple\";", "systemd.services.a.serviceConfigs.Type", "serviceConfig")]
    [InlineData("networking.hostName.value = \"a\";", "networking.hostName.value", "networking.hostName has no options below it")]
    [InlineData("services.opensh = lib.mkIf false { enable = true; };", "services.opensh.enable", "services.openssh.enable")]
    [InlineData("environment.persistence.\"/p\".directories = [ { directory = \"/a\"; owner = \"x\"; } ];", "environment.persistence.\"/p\".directories.*.owner", "owner")]
    public void An_unknown_option_is_found_and_the_nearest_named(string body, string path, string hint)
    {
        var problem = Assert.Single(Problems(body));
        Assert.Equal(OptionProblemKind.UnknownPath, problem.Kind);
        Assert.Equal(path, problem.Path.Text);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.openssh.enable = \"yes\";", "services.openssh.enable expects true or false, not the string \"yes\".")]
    [InlineData("services.openssh.ports = [ 22 \"2222\" ];", "services.openssh.ports expects a list of integers from 0 to 65535, not a list whose item 2 is the string \"2222\".")]
    [InlineData("services.openssh.ports = [ 70000 ];", "services.openssh.ports expects a list of integers from 0 to 65535, not a list whose item 1 is the number 70000.")]
    [InlineData("networking.firewall.backend = \"nft\";", "networking.firewall.backend expects one of \"iptables\", \"nftables\", \"firewalld\", not the string \"nft\".")]
    [InlineData("environment.systemPackages = [ \"git\" ];", "environment.systemPackages expects a list of packages, not a list whose item 1 is the string \"git\".")]
    [InlineData("users.users.admin.shell = true;", "users.users.admin.shell expects null or a package or an absolute path without line breaks and colons, not true.")]
    [InlineData("boot.kernel.sysctl.\"vm.swappiness\" = [ 1 ];", "boot.kernel.sysctl.\"vm.swappiness\" expects null, a boolean, an integer or a string, not a list.")]
    [InlineData("containers.a.hostAddress = 10;", "containers.a.hostAddress expects null or a string, not the number 10.")]
    [InlineData("containers.a.config.services.openssh.ports = [ \"22\" ];", "containers.a.config.services.openssh.ports expects a list of integers from 0 to 65535, not a list whose item 1 is the string \"22\".")]
    [InlineData("containers.a.config.services.opencloud.environment.OC_INSECURE = false;", "containers.a.config.services.opencloud.environment.OC_INSECURE expects a string, not false.")]
    [InlineData("age.secrets.a.mode = 0400;", "age.secrets.a.mode expects a string, not the number 400.")]
    [InlineData("boot.kernelParams = \"quiet\";", "boot.kernelParams expects a list of strings, each a string, with spaces only inside double quotes, not the string \"quiet\".")]
    [InlineData("services.openssh = true;", "services.openssh is a group of options, so it cannot be true. Set an option below it.")]
    [InlineData("systemd.services.a.environment.HOME = { };", "systemd.services.a.environment.HOME expects null or a string or an absolute path or a package, not an attribute set.")]
    public void A_wrong_type_is_found_and_the_right_one_named(string body, string message)
    {
        var problem = Assert.Single(Problems(body));
        Assert.Equal((OptionProblemKind.WrongType, message), (problem.Kind, problem.Message));
    }

    [Theory]
    [InlineData(NixosRelease.V25_11, "systemd.coredump.settings.Coredump.Storage = \"none\";", OptionProblemKind.NotYet, "systemd.coredump.extraConfig")]
    [InlineData(NixosRelease.V25_11, "services.openssh.generateHostKeys = true;", OptionProblemKind.NotYet, "new in NixOS 26.05")]
    [InlineData(NixosRelease.V25_11, "services.openssh.settings.AcceptEnv = [ \"LANG\" ];", OptionProblemKind.WrongType, "not a list")]
    [InlineData(NixosRelease.V26_05, "services.openssh.settings.AcceptEnv = \"LANG\";", OptionProblemKind.WrongType, "a list of strings")]
    [InlineData(NixosRelease.V26_05, "services.openssh.banner = \"Hello\";", OptionProblemKind.Removed, "services.openssh.settings.Banner")]
    [InlineData(NixosRelease.V26_05, "systemd.sleep.extraConfig = \"\";", OptionProblemKind.Removed, "systemd.sleep.settings.Sleep")]
    [InlineData(NixosRelease.V26_05, "boot.loader.systemd-boot.bootCounting.enable = true;", OptionProblemKind.NotYet, "new in NixOS 26.11")]
    [InlineData(NixosRelease.V26_05, "services.logind.lidSwitch = \"ignore\";", OptionProblemKind.Renamed, "services.logind.settings.Login.HandleLidSwitch")]
    [InlineData(NixosRelease.V26_11, "services.timesyncd.extraConfig = \"\";", OptionProblemKind.Removed, "services.timesyncd.settings.Time")]
    [InlineData(NixosRelease.V26_11, "boot.vesa = true;", OptionProblemKind.Removed, "boot.kernelParams")]
    [InlineData(NixosRelease.V26_11, "age.sshKeyPaths = [ ];", OptionProblemKind.Renamed, "age.identityPaths")]
    public void An_option_of_another_release_is_found_and_the_right_one_named(NixosRelease release, string body, OptionProblemKind kind, string hint)
    {
        var problem = Assert.Single(Problems(body, release));
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    // Each case was compared with what nixpkgs' own lib.evalModules does.
    [Theory]
    [InlineData("boot.consoleLogLevel = lib.mkIf true (lib.mkForce 1);")]
    [InlineData("boot = lib.mkForce { consoleLogLevel = 1; };")]
    [InlineData("boot = lib.mkForce (lib.mkMerge [ { consoleLogLevel = 1; } ]);")]
    [InlineData("boot.kernelParams = lib.mkMerge [ [ \"a\" ] (lib.mkBefore [ \"b\" ]) (lib.mkForce (lib.mkAfter [ \"c\" ])) ];")]
    [InlineData("boot.kernel.sysctl = lib.mkForce { \"vm.swappiness\" = lib.mkDefault 1; };")]
    public void Wrappers_that_NixOS_takes_off_are_no_problem(string body) => Assert.Empty(Problems(body));

    [Theory]
    [InlineData("boot.consoleLogLevel = lib.mkForce (lib.mkIf true 1);", "override, then if")]
    [InlineData("boot.consoleLogLevel = lib.mkForce (lib.mkDefault 1);", "override, then override")]
    [InlineData("boot = lib.mkForce { consoleLogLevel = lib.mkDefault 1; };", "override, then override")]
    [InlineData("boot.consoleLogLevel = lib.mkForce (lib.mkMerge [ 1 ]);", "override, then merge")]
    [InlineData("boot = lib.mkForce (lib.mkIf true { consoleLogLevel = 1; });", "override, then if")]
    [InlineData("boot.kernelParams = lib.mkBefore (lib.mkForce [ \"a\" ]);", "order, then override")]
    [InlineData("boot = lib.mkBefore { consoleLogLevel = 1; };", "order")]
    public void Wrappers_that_NixOS_leaves_on_are_found(string body, string order)
    {
        var problem = Assert.Single(Problems(body));
        Assert.Equal(OptionProblemKind.WrongType, problem.Kind);
        Assert.Contains($"is wrapped in {order}, which", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("networking.hostName = \"a\";", "networking.hostName = \"b\";", "the string \"a\" and to the string \"b\"")]
    [InlineData("services.openssh = { enable = true; };", "services.openssh.enable = false;", "true and to false")]
    [InlineData("boot.kernel.sysctl.\"vm.swappiness\" = 1;", "boot.kernel.sysctl.\"vm.swappiness\" = 1;", "is set 2 times")]
    [InlineData("users.users.a.shell = \"/bin/a\";", "users.users.a.shell = \"/bin/b\";", "/bin/a")]
    public void Definitions_that_contradict_each_other_are_found(string first, string second, string hint)
    {
        var problem = Assert.Single(Problems($"imports = [ {{ {second} }} ]; {first}"));
        Assert.Equal(OptionProblemKind.Conflict, problem.Kind);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("networking.hostName = \"a\";", "networking.hostName = \"a\";")]
    [InlineData("networking.hostName = \"a\";", "networking.hostName = lib.mkDefault \"b\";")]
    [InlineData("boot.kernel.sysctl.\"vm.swappiness\" = 1;", "boot.kernel.sysctl.\"vm.swappiness\" = lib.mkForce 2;")]
    [InlineData("boot.kernelParams = [ \"a\" ];", "boot.kernelParams = [ \"b\" ];")]
    [InlineData("services.openssh.extraConfig = \"a\";", "services.openssh.extraConfig = \"b\";")]
    [InlineData("users.users.a.extraGroups = [ \"x\" ];", "users.users.b.shell = pkgs.zsh;")]
    [InlineData("boot.kernel.sysctl = lib.mkForce { \"vm.swappiness\" = 1; };", "boot.kernel.sysctl.\"vm.swappiness\" = lib.mkForce 2;")]
    [InlineData("networking.hostName = \"a\";", "networking.hostName = lib.mkIf false \"b\";")]
    public void Definitions_that_go_together_are_no_problem(string first, string second) =>
        Assert.Empty(Problems($"imports = [ {{ {second} }} ]; {first}"));

    private const string Disk = """
        disko.devices.disk.main = {
          type = "disk";
          device = "/dev/disk/by-id/nvme-1";
          content = {
            type = "gpt";
            partitions.ESP = { size = "512M"; type = "EF00"; content = { type = "filesystem"; format = "vfat"; mountpoint = "/boot"; }; };
            partitions.crypted = {
              size = "100%";
              content = {
                type = "luks";
                name = "crypted";
                settings.allowDiscards = true;
                content = { type = "btrfs"; extraArgs = [ "-f" ]; subvolumes."/nix" = { mountpoint = "/nix"; mountOptions = [ "noatime" ]; }; };
              };
            };
          };
        };
        """;

    [Fact]
    public void Disks_are_checked_down_to_the_file_system() => Assert.Empty(Problems(Disk));

    [Theory]
    [InlineData("mountOptions = [ \"noatime\" ]", "mountOptions = \"noatime\"", "subvolumes.\"/nix\".mountOptions", OptionProblemKind.WrongType)]
    [InlineData("format = \"vfat\"", "fromat = \"vfat\"", "partitions.ESP.content.fromat", OptionProblemKind.UnknownPath)]
    [InlineData("name = \"crypted\"", "partitions = { }", "partitions.crypted.content.partitions", OptionProblemKind.UnknownPath)]
    public void A_fault_deep_inside_a_disk_is_found(string right, string wrong, string end, OptionProblemKind kind)
    {
        var problem = Assert.Single(Problems(Disk.Replace(right, wrong)));
        Assert.Equal(kind, problem.Kind);
        Assert.EndsWith(end, problem.Path.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_the_module_declares_itself_is_its_own_affair()
    {
        var module = EvaluatedModule.FromText(
            """{ lib, config, ... }: { options.hardening.level = lib.mkOption { type = lib.types.int; }; config.hardening.level = 3; config.nonsense = 1; }""",
            NixosRelease.V26_05);
        Assert.Equal("nonsense", Assert.Single(OptionConformance.Check(module)).Path.Text);
    }
}
