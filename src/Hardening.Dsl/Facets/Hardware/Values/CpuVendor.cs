namespace Hardening;

/// <summary>Who made the processor.</summary>
public enum CpuVendor
{
    /// <summary>Intel (<c>GenuineIntel</c>).</summary>
    Intel,

    /// <summary>AMD (<c>AuthenticAMD</c>).</summary>
    Amd,
}
