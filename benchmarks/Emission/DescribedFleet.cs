using System.Globalization;

namespace Hardening.Benchmarks.Emission;

/// <summary>A fleet of servers of 400 settings each, described through the DSL as a user would.</summary>
internal static class DescribedFleet
{
    private const int OwnSettings = 330;

    public static Fleet Of(int hosts)
    {
        var fleet = new Fleet("benchmark");
        for (var number = 0; number < hosts; number++)
            Describe(fleet.Server("host-" + number.ToString(CultureInfo.InvariantCulture)), number);
        return fleet;
    }

    private static void Describe(Server host, int number)
    {
        host.StateVersion(NixosRelease.V26_05);
        host.Kernel
            .Lockdown(LockdownMode.Integrity).EnforceModuleSignatures().Blacklist(KernelModules.ObscureNetworking)
            .InitializeMemory(onAllocation: true, onFree: true).KeepSlabsSeparate().HideKernelAddresses().ProtectLinks();
        for (var setting = 0; setting < OwnSettings; setting++)
            host.Kernel.Sysctl(SysctlKey.Unlisted(Names[setting]), SysctlValue.From((long)(number + setting)));
        host.Network.Interface("enp1s0", nic => nic.Address(FormattableString.Invariant($"10.0.{number / 250}.{(number % 250) + 2}/16")).Gateway("10.0.255.254"));
        host.Firewall.Backend(FirewallBackend.Nftables).AllowTcp(22, 80, 443).DenyPing();
        host.Ssh.KeyOnly().PermitRootLogin(RootLogin.No).MaxAuthTries(3).MaxSessions(2);
        host.Users.Add("admin", user => user.Wheel().AuthorizedKey(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org"));
        host.Updates.Automatic("github:example/hosts", "weekly");
    }

    private static readonly string[] Names =
        [.. Enumerable.Range(0, OwnSettings).Select(i => FormattableString.Invariant($"net.own.group{i / 20}.setting{i}"))];
}
