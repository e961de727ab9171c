using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>Networks that a daemon of the host builds, which are there only while it runs.</summary>
internal static class Overlays
{
    private static readonly string[] Interfaces = ["tailscale", "wg", "zt", "nebula", "wt", "netbird", "ygg", "easytier", "tinc", "n2n"];

    /// <summary>Whether an interface is named as one of an overlay network is.</summary>
    public static bool IsInterface(string name) =>
        Interfaces.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || !char.IsLetter(name[prefix.Length]) || prefix is "zt" or "ygg" or "nebula"));

    /// <summary>Whether an address is in 100.64.0.0/10, from which Tailscale and NetBird assign.</summary>
    public static bool IsAddress(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts[0] == "100" && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second is >= 64 and <= 127;
    }
}
