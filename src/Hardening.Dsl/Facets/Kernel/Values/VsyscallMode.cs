namespace Hardening;

/// <summary>What the page of old system calls at a fixed address still does on x86-64 (boot parameter <c>vsyscall=</c>).</summary>
public enum VsyscallMode
{
    /// <summary>It is gone; a program built before about 2013 that uses it crashes.</summary>
    None,

    /// <summary>It can be called, but not read; the usual default.</summary>
    ExecuteOnly,

    /// <summary>It can be called and read.</summary>
    Emulate,
}
