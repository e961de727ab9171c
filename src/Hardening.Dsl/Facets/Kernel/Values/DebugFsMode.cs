namespace Hardening;

/// <summary>Whether the debug file system of the kernel is there (boot parameter <c>debugfs=</c>).</summary>
public enum DebugFsMode
{
    /// <summary>It can be mounted; what the kernel does without the parameter.</summary>
    On,

    /// <summary>It cannot be mounted, but kernel code may still register files.</summary>
    NoMount,

    /// <summary>It cannot be mounted, and kernel code is refused too.</summary>
    Off,
}
