using System.Globalization;

namespace Hardening.Overview.Baselines;

/// <summary>One boot parameter or sysctl that a baseline asks for.</summary>
/// <param name="Name">Its name; a sysctl has dots.</param>
/// <param name="Values">The values that fulfil it; none means that it is to be absent.</param>
/// <param name="ByDefault">True where a host that says nothing fulfils it: the kernel or NixOS does.</param>
internal sealed record SettingItem(string Name, string[] Values, bool ByDefault = false)
{
    /// <summary>True for a boot parameter.</summary>
    public bool IsParameter { get; init; }

    public string Text => Values.Length == 0 ? $"no {Name}" : Values[0].Length == 0 ? Name : $"{Name}={string.Join(" or ", Values)}";

    public static SettingItem Sysctl(string name, params string[] values) => new(name, values);

    /// <summary>Fulfilled by this number and by every higher one.</summary>
    public static SettingItem AtLeast(string name, long number) => new(name, [number.ToString(CultureInfo.InvariantCulture)]) { Fulfils = value => value >= number };

    /// <summary>Fulfilled by this number and by every lower one from 1 on; 0 is no limit.</summary>
    public static SettingItem AtMost(string name, long number) => new(name, [number.ToString(CultureInfo.InvariantCulture)]) { Fulfils = value => value >= 1 && value <= number };

    /// <summary>Whether another number than the recommended one is as strict.</summary>
    public Func<long, bool> Fulfils { get; init; } = static _ => false;

    public static SettingItem Parameter(string name, params string[] values) => new(name, values) { IsParameter = true };

    public static SettingItem Absent(string name) => new(name, [], ByDefault: true) { IsParameter = true };

    public Verdict Judge(HostModel host)
    {
        var stated = IsParameter
            ? host.Kernel.Parameter(Name.Replace('-', '_')).Select(parameter => parameter.Value ?? "")
            : host.Kernel.Sysctl(SysctlKey.Unlisted(Name)).Select(value => value.Text);
        if (stated.IsUnset) return new(Text, ByDefault, ByDefault ? "by default" : "not set");
        return stated.Is(value => Values.Contains(value) || (SysctlValue.TryFrom(value, out var number, out _) && number.Numbers is [var only] && Fulfils(only))) ? new(Text, true) : new(Text, false, Values.Length == 0 ? "it is set" : $"set to {stated}");
    }
}
