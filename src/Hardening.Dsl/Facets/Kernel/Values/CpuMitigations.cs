namespace Hardening;

/// <summary>What is done about known faults of the processor (boot parameter <c>mitigations=</c>).</summary>
public enum CpuMitigations
{
    /// <summary>All that the processor needs, with hyper-threading left on; what the kernel does without the parameter.</summary>
    Auto,

    /// <summary>All that the processor needs, and hyper-threading off where a fault asks for it.</summary>
    AutoWithoutSmt,

    /// <summary>Nothing: each known attack works again.</summary>
    Off,
}
