namespace Hardening;

internal static class BootKeys
{
    private const string Facet = "Boot";

    public static readonly ScalarKey<bool> SystemdBoot = new(Facet, nameof(SystemdBoot));
    public static readonly ScalarKey<bool> SecureBoot = new(Facet, nameof(SecureBoot));
    public static readonly ScalarKey<int> Generations = new(Facet, nameof(Generations));
    public static readonly ScalarKey<InterfaceName> UnlockOver = new(Facet, nameof(UnlockOver));
    public static readonly ScalarKey<Port> UnlockPort = new(Facet, nameof(UnlockPort));
    public static readonly ScalarKey<AbsolutePath> UnlockHostKey = new(Facet, nameof(UnlockHostKey));
    public static readonly SetKey<SshPublicKey> UnlockKeys = new(Facet, nameof(UnlockKeys));
    public static readonly SetKey<KernelModule> EarlyModules = new(Facet, nameof(EarlyModules));
    public static readonly ScalarKey<bool> RescueShell = new(Facet, nameof(RescueShell));
}
