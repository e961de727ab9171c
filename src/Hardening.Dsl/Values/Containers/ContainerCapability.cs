using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A part of root's power, such as <c>CAP_NET_ADMIN</c> (capabilities(7)).</summary>
public sealed record ContainerCapability
{
    private static readonly string[] Known =
    [
        "CAP_AUDIT_CONTROL", "CAP_AUDIT_READ", "CAP_AUDIT_WRITE", "CAP_BLOCK_SUSPEND", "CAP_BPF", "CAP_CHECKPOINT_RESTORE", "CAP_CHOWN",
        "CAP_DAC_OVERRIDE", "CAP_DAC_READ_SEARCH", "CAP_FOWNER", "CAP_FSETID", "CAP_IPC_LOCK", "CAP_IPC_OWNER", "CAP_KILL", "CAP_LEASE",
        "CAP_LINUX_IMMUTABLE", "CAP_MAC_ADMIN", "CAP_MAC_OVERRIDE", "CAP_MKNOD", "CAP_NET_ADMIN", "CAP_NET_BIND_SERVICE",
        "CAP_NET_BROADCAST", "CAP_NET_RAW", "CAP_PERFMON", "CAP_SETFCAP", "CAP_SETGID", "CAP_SETPCAP", "CAP_SETUID", "CAP_SYSLOG",
        "CAP_SYS_ADMIN", "CAP_SYS_BOOT", "CAP_SYS_CHROOT", "CAP_SYS_MODULE", "CAP_SYS_NICE", "CAP_SYS_PACCT", "CAP_SYS_PTRACE",
        "CAP_SYS_RAWIO", "CAP_SYS_RESOURCE", "CAP_SYS_TIME", "CAP_SYS_TTY_CONFIG", "CAP_WAKE_ALARM",
    ];

    // Each of these leads to the whole machine when root inside is root outside.
    private static readonly string[] AsGoodAsRoot =
        ["CAP_BPF", "CAP_DAC_READ_SEARCH", "CAP_MAC_ADMIN", "CAP_MAC_OVERRIDE", "CAP_MKNOD", "CAP_PERFMON", "CAP_SYS_ADMIN", "CAP_SYS_BOOT", "CAP_SYS_MODULE", "CAP_SYS_PTRACE", "CAP_SYS_RAWIO"];

    private readonly string _text;

    private ContainerCapability(string text) => _text = text;

    /// <summary>Whoever has it can get to the rest of root's power.</summary>
    public bool IsAsGoodAsRoot => Array.IndexOf(AsGoodAsRoot, _text) >= 0;

    /// <summary>Takes the name of a capability, or says why the text is not valid.</summary>
    /// <param name="text">As capabilities(7) writes it.</param>
    /// <param name="capability">The capability, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out ContainerCapability? capability, [NotNullWhen(false)] out string? problem)
    {
        var name = (text ?? "").ToUpperInvariant();
        if (Array.IndexOf(Known, text) >= 0) return Verdict.Accept(new ContainerCapability(text!), out capability, out problem);
        var meant = Array.Find(Known, known => known == name || known == "CAP_" + name);
        return Verdict.Refuse($"{Literal.Show(text)} is not a valid capability: {(meant is null ? "expected one of capabilities(7), for example CAP_NET_ADMIN" : $"write {meant}")}.", out capability, out problem);
    }

    /// <summary>Takes the name of a capability.</summary>
    /// <param name="text">As capabilities(7) writes it.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid capability.</exception>
    public static ContainerCapability From(string text) =>
        TryFrom(text, out var capability, out var problem) ? capability : throw new SettingException(nameof(text), problem);

    /// <summary>The name.</summary>
    public static implicit operator string(ContainerCapability capability) => capability.ToString();

    /// <inheritdoc/>
    public override string ToString() => _text;
}
