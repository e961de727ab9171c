namespace Hardening;

/// <summary>A baseline that a host takes over, and what of it not.</summary>
internal sealed class BaselineApplication(Place place) : Facet<BaselineApplication>(place)
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

    public BaselineApplication Except(ListOf<string> except, string method) =>
        From(except, mayBeEmpty: true, method: method).Add(BaselineSettings.Except, Name, except);

    private static string Name(string name) => BaselineTable.Sets(name) ? name
        : throw new SettingException(nameof(name), $"\"{name}\" is not set by any baseline. Write a name of docs/baselines, for example kernel.sysrq.");
}

/// <summary>The settings of a baseline that a host takes over.</summary>
internal static class BaselineSettings
{
    private static readonly SettingGroup Group = new("Host");

    public static readonly SetKey<string> Except = Group.OwnSet<string>("left out of the baseline", static name => name);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
