namespace Hardening.Knowledge;

/// <summary>What is known about one module name.</summary>
public sealed record ModuleFacts
{
    /// <summary>The name as the kernel's build spells it, such as <c>kvm-intel</c> or <c>n_hdlc</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The series whose source can build this module, on some architecture and with some configuration.</summary>
    public KernelSeries Series { get; init; }

    /// <summary>The series for which Debian builds it as a loadable module on x86-64.</summary>
    public KernelSeries Loadable { get; init; }

    /// <summary>The series for which Debian builds it into the kernel, where no blacklist reaches it.</summary>
    public KernelSeries BuiltIn { get; init; }

    /// <summary>The release that no longer had it, or "between 6.12 and 7.2" where no closer bound is known.</summary>
    public string? RemovedIn { get; init; }

    /// <summary>What to write instead, when this name is an alias or a former name of a module.</summary>
    /// <remarks>A blacklist entry under such a name does nothing: modprobe compares it with real module names only.</remarks>
    public string? Instead { get; init; }

    /// <summary>One more thing worth knowing, or nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether no supported kernel has it any more.</summary>
    public bool IsGone => Series == KernelSeries.None && Loadable == KernelSeries.None && BuiltIn == KernelSeries.None;
}
