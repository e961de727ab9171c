using Homelab;

namespace Hardening.Nix.Tests.Overview;

/// <summary>The sample's fleet.</summary>
internal static class Samples
{
    public static Fleet Fleet()
    {
        var fleet = new Fleet("homelab");
        HomeServer.Describe(fleet.Server("homelab"));
        Notebook.Describe(fleet.Laptop("notebook"));
        return fleet;
    }
}
