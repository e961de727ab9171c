namespace Hardening;

/// <summary>Whether the kernel's memory is unmapped while user code runs (boot parameter <c>pti=</c>); the answer to Meltdown.</summary>
public enum PageTableIsolation
{
    /// <summary>On processors that need it; what the kernel does without the parameter.</summary>
    Auto,

    /// <summary>On every processor.</summary>
    On,

    /// <summary>Never; a process can read kernel memory on processors that have the fault.</summary>
    Off,
}
