using Hardening;

namespace Homelab;

/// <summary>The headless machine in the cupboard: everything the household runs itself.</summary>
public static partial class HomeServer
{
    public static void Describe(Server host)
    {
        host.StateVersion(NixosRelease.V25_11);
        host.Hardware.Physical();                                 // or Import("./hardware-configuration.nix"), or Report("./facter.json")
        Kernel(host);
        Network(host);
        Ssh(host);
        Users(host);
        Secrets(host);
        Systemd(host);
        Services(host);
        Updates(host);
        Containers(host);
        Disks(host);
        Boot(host);
        Backup(host);
        host.Time.Zone("Europe/Berlin");
        host.Security.SudoForWheelOnly();
    }
}
