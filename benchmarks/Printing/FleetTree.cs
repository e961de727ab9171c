using System.Collections.Immutable;
using System.Globalization;
using Hardening.Nix.Expressions;

namespace Hardening.Benchmarks.Printing;

/// <summary>A fleet as one Nix file: hosts with 400 settings each, in the mixture that hardened hosts have.</summary>
internal static class FleetTree
{
    private const int SettingsPerGroup = 100;

    public static NixAttributeSet Of(int hosts) =>
        new([.. Enumerable.Range(0, hosts).Select(host => (NixBinding)new NixAssignment(NixKey.Of(Name("host", host)), Host(host)))]);

    public static NixAttributeSet Host(int host) => NixSyntax.Attrs(
        new NixAssignment("boot.kernel.sysctl", new NixAttributeSet(Settings(host, Sysctl))),
        new NixAssignment("services.openssh.settings", new NixAttributeSet(Settings(host, Ssh))),
        new NixAssignment("networking.firewall.interfaces", new NixAttributeSet(Settings(host, Firewall))),
        new NixAssignment("users.users", new NixAttributeSet(Settings(host, User))));

    private static ImmutableArray<NixBinding> Settings(int host, Func<int, int, NixBinding> setting) =>
        [.. Enumerable.Range(0, SettingsPerGroup).Select(index => setting(host, index))];

    private static NixAssignment Sysctl(int host, int index) =>
        new(NixKey.Of(Name("net.ipv4.conf.interface", index) + ".rp_filter"), (host + index) % 3);

    private static NixAssignment Ssh(int host, int index) =>
        new(NixKey.Of(Name("AuthorizedPrincipalsCommandOption", index)), index % 2 == 0 ? "yes, as the \"baseline\" says" : NixBoolean.Of(host % 2 == 0));

    private static NixAssignment Firewall(int host, int index) =>
        new(new NixAttributePath([NixKey.Of(Name("enp", index)), "allowedTCPPorts"]), NixSyntax.List(22, 443, 8000 + (host % 1000)));

    private static NixAssignment User(int host, int index) =>
        new(new NixAttributePath([NixKey.Of(Name("user", index)), "openssh", "authorizedKeys", "keyFiles"]), NixSyntax.List(Name("/etc/keys/host-", host)));

    private static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D3}");
}
