namespace Hardening;

/// <summary>What the calls that take over a baseline are given.</summary>
internal static class BaselineApplication
{
    public static string IdOf(Baselines baseline) => baseline switch
    {
        Baselines.Kspp => "kspp",
        Baselines.SshModern => "ssh-modern",
        Baselines.AnssiIntermediary => "anssi-intermediary",
        Baselines.AnssiReinforced => "anssi-reinforced",
        _ => "nixos-hardened-profile",
    };

    public static string IdOf(HardeningLevel level) => level == HardeningLevel.Server ? "harden-server" : "harden-laptop";

    public static string Name(string name) => BaselineTable.Sets(name) ? name
        : throw new SettingException(nameof(name), $"\"{name}\" is not set by any baseline. Write a name of docs/baselines, for example kernel.sysrq.");
}
