using Hardening;

namespace Homelab;

/// <summary>The headless machine in the cupboard: everything the household runs itself.</summary>
public static partial class HomeServer
{
    public static void Describe(Server host)
    {
        host.StateVersion(NixosRelease.V25_11);
        Kernel(host);
        Network(host);
        Ssh(host);
        Users(host);
        Secrets(host);
        Systemd(host);
        Services(host);
        Updates(host);
        Containers(host);
    }
}
