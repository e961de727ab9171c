using System.Globalization;

namespace Described;

internal static class Settings
{
    public static int PointerRestriction => int.Parse(Environment.GetEnvironmentVariable("KPTR") ?? "2", CultureInfo.InvariantCulture);

    public static bool ServerHasFirewall => Environment.GetEnvironmentVariable("FIREWALL") == "1";

    public static bool ServerSignsModules => Environment.GetEnvironmentVariable("SIGNED") == "1";
}
