using System.Text;
using Hardening.Nix.Flake;
using Hardening.Overview.Comparing;

namespace Hardening.Overview.Tests;

/// <summary>What each call of the DSL does, seen by leaving it out: in the flake, in the overview, and between two states of the fleet.</summary>
public sealed class EveryCallTests(ITestOutputHelper output)
{
    /// <summary>Calls that leave no trace in the flake of that server, by the reason.</summary>
    private static readonly Dictionary<string, string[]> NotEmitted = new()
    {
        ["not part of a configuration"] =
        [
            "Server.Accept(",
        ],
        ["says that an option exists"] =
        [
            "FleetInput.Options(", "NixosSettings.Declare(",
        ],
        ["a later call says something else"] =
        [
            "Boot.Grub(", "User.PasswordFrom(\"/persist", "AutomaticUpgrade.Reboot()", "Security.SudoAsksForPassword(", "Network.EnableDhcp(", "Firewall.AllowPing(", "Firewall.Disable(", "Ssh.Disable(", "Vaultwarden.AllowSignups(",
        ],
        ["a later call says the same"] =
        [
            "Kernel.Sysctl(\"kernel.dmesg_restrict\"", "Kernel.Sysctl(\"kernel.printk\"", "Kernel.Sysctl(\"kernel.sysrq\"", "Kernel.QuietConsole(", "Kernel.DisableSysRq(", "Kernel.DisableKexec(",
        ],
        ["another call implies it"] =
        [
            "Hardware.Firmware(", "Hardware.Physical(", "Security.NoPkexec(", "Ssh.KeyboardInteractive(", "Ssh.PasswordAuthentication(", "Ssh.Enable(", "Network.RefuseForwarding(", "Updates.ByHand(",
        ],
        ["the default"] =
        [
            "Secrets.Backend(", "Container.StateVersion(", "OidcClient.TwoFactor(",
        ],
        ["Sandbox.Strict sets it"] =
        [
            "ServiceSandbox.NativeSystemCalls(", "ServiceSandbox.RestrictSUIDSGID(", "ServiceSandbox.RestrictRealtime(", "ServiceSandbox.RestrictNamespaces(", "ServiceSandbox.LockPersonality(", "ServiceSandbox.ProtectControlGroups(", "ServiceSandbox.ProtectKernelTunables(", "ServiceSandbox.ProtectKernelModules(", "ServiceSandbox.ProtectKernelLogs(", "ServiceSandbox.ProtectHostname(", "ServiceSandbox.ProtectClock(", "ServiceSandbox.PrivateIPC(", "ServiceSandbox.PrivateMounts(", "ServiceSandbox.PrivateTmp(", "ServiceSandbox.RemoveIPC(", "ServiceSandbox.NoNewPrivileges(", "ServiceSandbox.NoCapabilities(",
        ],
    };

    /// <summary>Calls that the overview shows and the flake does not, by the reason.</summary>
    private static readonly Dictionary<string, string[]> OverviewOnly = new()
    {
        ["not part of a configuration"] =
        [
            "Server.Accept(",
        ],
        ["a later call switches it off: the page names the call"] =
        [
            "Boot.Grub(",
        ],
        ["the default, or implied: the page names the call"] =
        [
            "Security.NoPkexec(", "Network.RefuseForwarding(", "Secrets.Backend(", "Container.StateVersion(", "OidcClient.TwoFactor(",
        ],
    };

    /// <summary>Calls that neither give access nor limit any, by the reason.</summary>
    private static readonly Dictionary<string, string[]> Neutral = new()
    {
        ["versions and update times"] =
        [
            "Server.StateVersion(", "FleetInput.FollowNixpkgs(", "Kernel.Package(", "NixosSettings.Set(\"boot.kernelPackages\"", "Updates.CleanUp(", "AutomaticUpgrade.",
        ],
        ["no login, no group"] =
        [
            "Users.Add(\"backup\"", "User.Description(",
        ],
        ["where data and memory are kept"] =
        [
            "HostStorage.Zram(", "HostStorage.SwapFile(", "Persistence.", "HostStorage.NeededForBoot(", "HostStorage.Disk(\"fourth\"", "HostStorage.Disk(\"third\"", "Disk.Btrfs(fs => fs.Subvolume(\"@media\"", "BtrfsVolume.Subvolume(\"@media\"", "Disk.Ext4(\"/srv\")", "Disk.Boot(", "Secret.File(", "Service.StateDirectory(", "Service.CacheDirectory(", "Service.RuntimeDirectory(",
        ],
        ["needed to boot"] =
        [
            "Boot.LoadEarly(", "Boot.SystemdBoot(", "Disk.BiosBoot(", "Hardware.Report(", "Server.Guest(", 
        ],
        ["what is backed up, and how long it is kept"] =
        [
            "BackupJob.Keep(", "BackupJob.Exclude(", "BackupJob.Paths(", "BackupJob.Check(",
        ],
        ["another call of the same reader reads the same secret"] =
        [
            "BackupJob.SshKey(", "BackupJob.Credentials(", "BackupJob.Password(", "Service.EnvironmentFrom(", "Service.PassSecret(", "Service.SecretVariable(",
        ],
        ["another call keeps the service from running as root"] =
        [
            "Service.RunAs(",
        ],
        ["time, language, radio and addresses of the host itself"] =
        [
            "Time.Zone(", "Time.Servers(", "Wireless.", "Network.DisableResolved(", "Network.Unmanaged(", "NetworkInterface.Dhcp(", "NetworkInterface.MacAddress(", "NetworkInterface.Gateway(", "Container.NameServers(", "NixosSettings.SetList(\"networking.search\"", "NixosSettings.Set(\"networking.timeServers\"", "NixosSettings.Set(\"i18n.defaultLocale\"",
        ],
        ["performance"] =
        [
            "Network.QueueDiscipline(", "Network.CongestionControl(",
        ],
        ["the default"] =
        [
            "Ssh.X11Forwarding(false)", "ServiceSandbox.Delegate(false)", "Journal.ForwardNowhere(",
        ],
        ["its meaning is not known"] =
        [
            "Kernel.Sysctl(SysctlKey.Unlisted(", "Kernel.BootParameter(BootParameter.Unlisted(", "Kernel.Configure(",
        ],
        ["another call updates the microcode too"] =
        [
            "Hardware.Microcode(",
        ],
        ["outputs of the flake beside the hosts"] =
        [
            "Fleet.DeployWith(",
        ],
        ["asks the same users elsewhere who they are"] =
        [
            "OpenCloud.LoginAt(",
        ],
        ["a console at the machine"] =
        [
            "Kernel.BootParameter(\"console=",
        ],
        ["which keys identify the host"] =
        [
            "Ssh.HostKey(", "Secrets.Identity(",
        ],
        ["how much is logged, and for how long"] =
        [
            "Firewall.LogRefused(", "Journal.RateLimit(", "Journal.KeepFor(", "Journal.MaxSize(", "Traefik.LogRequests(", "Vaultwarden.LogToSyslog(",
        ],
        ["what a service does, and when"] =
        [
            "Service.Timer(", "ServiceTimer.", "Service.NeedsNetwork(", "Service.WantedBy(", "Service.Requires(", "Service.Wants(", "Service.After(", "Service.Restart(", "Service.Type(", "Service.Variable(", "Service.Arguments(", "Service.Program(", "Service.Description(", "Container.StartByHand(", "Immich.NoMachineLearning(", "AdGuardHome.", "OidcClient.SecretInBody(", "OidcClient.DisplayName(",
        ],
        ["options without a meaning for access"] =
        [
            "NixosSettings.SetList(\"boot.supportedFilesystems\"", "NixosSettings.Default(\"boot.loader.grub.timeoutStyle\"", "NixosSettings.Set(\"services.postgresql.settings\"", "NixAttributes.With(", "NixosSettings.Set(\"environment.", "NixosSettings.Set(\"services.nginx.virtualHosts\"", "NixosSettings.Set(\"boot.loader.timeout\"", "NixosSettings.Set(\"services.fwupd.enable\"",
        ],
    };

    private static readonly Lazy<(State Whole, (string Call, State State)[] Without)> All = new(Load);

    [Fact]
    public void Each_call_changes_the_flake() => Matches(NotEmitted, All.Value.Without.Where(without => without.State.Flake == All.Value.Whole.Flake).Select(without => without.Call));

    [Fact]
    public void What_changes_the_overview_changes_the_flake() =>
        Matches(OverviewOnly, All.Value.Without.Where(without => without.State.Flake == All.Value.Whole.Flake && without.State.Overview != All.Value.Whole.Overview).Select(without => without.Call));

    [Fact]
    public void Each_call_makes_the_host_weaker_or_stronger()
    {
        var emitted = All.Value.Without.Where(without => without.State.Flake != All.Value.Whole.Flake).ToArray();
        var others = emitted.Where(without => IsOther(All.Value.Whole, without.State) && IsOther(without.State, All.Value.Whole)).Select(without => without.Call).ToArray();
        output.WriteLine($"{emitted.Length} calls change the flake, {emitted.Length - others.Length} of them make the host weaker or stronger");
        Matches(Neutral, others);
    }

    [Fact]
    public void What_is_stronger_one_way_is_weaker_the_other()
    {
        var wrong = All.Value.Without.Where(without => Has(All.Value.Whole, without.State, Effect.Stronger) != Has(without.State, All.Value.Whole, Effect.Weaker)).Select(without => without.Call);
        Assert.Equal([], wrong);
    }

    private static void Matches(Dictionary<string, string[]> listed, IEnumerable<string> found)
    {
        var (all, known) = (found.ToArray(), listed.Values.SelectMany(static calls => calls).ToArray());
        var unlisted = all.Where(call => !known.Any(start => call.StartsWith(start, StringComparison.Ordinal))).ToArray();
        Assert.True(unlisted.Length == 0, $"Not on the list: {string.Join('\n', unlisted)}");
        // An entry that no call needs hides the next fault.
        Assert.Equal([], known.Where(start => !all.Any(call => call.StartsWith(start, StringComparison.Ordinal))));
    }

    private static bool IsOther(State old, State now) => !Has(old, now, Effect.Weaker) && !Has(old, now, Effect.Stronger);

    private static bool Has(State old, State now, Effect effect) => Comparison.Of(old.Facts, now.Facts).Any(change => change.Effect == effect);

    private static (State, (string, State)[]) Load()
    {
        var every = EveryCall.Load();
        var whole = State.Of(every.Run()!);
        var without = every.Calls.Select((call, number) => (call, number)).AsParallel().AsOrdered()
            .Select(one => (one.call, Model: every.Run(one.number))).Where(one => one.Model is not null).Select(one => (one.call, State.Of(one.Model!))).ToArray();
        Assert.True(without.Length > 300, $"Only {without.Length} of {every.Calls.Length} calls can be left out.");
        return (whole, without);
    }

    private sealed record State(string Flake, string Overview, FleetFacts Facts)
    {
        public static State Of(FleetModel model)
        {
            var view = Views.Of(model);
            // What the facts say is emitted, too: they are no part of the configuration.
            var flake = string.Concat(FlakeEmitter.Emit(model).OrderBy(file => file.Path.Value, StringComparer.Ordinal).Select(file => $"=== {file.Path}\n{Encoding.UTF8.GetString(file.Content.Span)}"));
            return new(flake, Views.Markdown(view), FleetFacts.Of(view));
        }
    }
}
