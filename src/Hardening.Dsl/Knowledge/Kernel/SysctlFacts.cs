namespace Hardening.Knowledge;

/// <summary>What is known about one sysctl.</summary>
public sealed record SysctlFacts
{
    /// <summary>The key in dotted form; a <c>*</c> stands for the name of an interface, a CPU or a device.</summary>
    public required string Key { get; init; }

    /// <summary>The series that have it, or <see cref="KernelSeries.None"/> when only other or older kernels do.</summary>
    public KernelSeries Series { get; init; }

    /// <summary>Whether the kernel refuses every write.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether each field of the value has to be a whole number.</summary>
    public bool Numeric { get; init; }

    /// <summary>The lowest number the kernel takes, where it checks.</summary>
    public long? Minimum { get; init; }

    /// <summary>The highest number the kernel takes, where it checks.</summary>
    public long? Maximum { get; init; }

    /// <summary>The value right after boot, where neither the machine nor a build option decides it.</summary>
    public string? Default { get; init; }

    /// <summary>The value that hardening guides recommend, where it matters for security.</summary>
    public string? Recommended { get; init; }

    /// <summary>What has to be there before the key is, such as a loaded module.</summary>
    public string? Needs { get; init; }

    /// <summary>The release that no longer had it.</summary>
    public string? RemovedIn { get; init; }

    /// <summary>One more thing worth knowing, or nothing.</summary>
    public string? Note { get; init; }
}
