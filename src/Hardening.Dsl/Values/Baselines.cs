namespace Hardening;

/// <summary>A published set of settings that a host can take over as a whole.</summary>
public enum Baselines
{
    /// <summary>The boot parameters and sysctls that the Kernel Self Protection Project recommends.</summary>
    Kspp,

    /// <summary>What ssh-audit's policies for OpenSSH 9.9 and 10 ask of a server, with keys only.</summary>
    SshModern,

    /// <summary>What ANSSI-BP-028 asks up to the level intermediary, as far as options decide it.</summary>
    AnssiIntermediary,

    /// <summary>What ANSSI-BP-028 asks up to the level reinforced, as far as options decide it.</summary>
    AnssiReinforced,

    /// <summary>What the profile <c>hardened</c> of NixOS set, which 26.05 removed.</summary>
    NixosHardenedProfile,
}

/// <summary>What kind of machine is hardened.</summary>
public enum HardeningLevel
{
    /// <summary>A machine that runs unattended.</summary>
    Server,

    /// <summary>A machine that a person carries about.</summary>
    Laptop,
}
