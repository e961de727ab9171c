namespace Hardening.Knowledge;

/// <summary>What is known about one parameter of the kernel command line.</summary>
public sealed record ParameterFacts
{
    /// <summary>The name as the kernel documents it, without a value.</summary>
    public required string Name { get; init; }

    /// <summary>Who acts on it.</summary>
    public ParameterReader Reader { get; init; }

    /// <summary>The series that read it on x86-64, with some configuration; of those that the kernel itself reads.</summary>
    public KernelSeries Series { get; init; }

    /// <summary>Whether a second one adds to the first instead of replacing it.</summary>
    public bool Repeatable { get; init; }

    /// <summary>What to write instead, when this name does nothing although it is often copied.</summary>
    public string? Instead { get; init; }

    /// <summary>One more thing worth knowing, or nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>Who reads a parameter of the kernel command line.</summary>
public enum ParameterReader
{
    /// <summary>Code of the kernel that is always built in.</summary>
    Kernel,

    /// <summary>A module, loadable or built in, under the dotted name <c>module.parameter</c>.</summary>
    Module,

    /// <summary>The boot loader; what reaches the kernel does nothing.</summary>
    BootLoader,

    /// <summary>systemd, its generators or udev, in the initrd or later.</summary>
    Systemd,

    /// <summary>NixOS's first boot stage.</summary>
    Nixos,

    /// <summary>Another program of user space, such as modprobe.</summary>
    UserSpace,

    /// <summary>Nobody on x86-64: another architecture, or no supported kernel.</summary>
    Nobody,
}
