using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A port on which a service of the host listens, TCP or UDP.</summary>
/// <remarks>1 to 65535 (RFC 6335, section 6); 0 asks the kernel for any free port and so names none.</remarks>
public sealed record Port
{
    private Port(int number) => Number = number;

    /// <summary>1 to 65535.</summary>
    public int Number { get; }

    /// <summary>Below 1024: only root, or a process with <c>CAP_NET_BIND_SERVICE</c>, may listen there (ip(7)).</summary>
    public bool IsPrivileged => Number < 1024;

    /// <summary>Takes a port, or says why the number is none.</summary>
    /// <param name="number">1 to 65535.</param>
    /// <param name="port">The port, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(int number, [NotNullWhen(true)] out Port? port, [NotNullWhen(false)] out string? problem) =>
        number is >= 1 and <= 65535
            ? Verdict.Accept(new Port(number), out port, out problem)
            : Verdict.Refuse($"{Literal.Number(number)} is not a valid port: expected 1-65535.", out port, out problem);

    /// <summary>Takes a port.</summary>
    /// <param name="number">1 to 65535.</param>
    /// <exception cref="SettingException"><paramref name="number"/> is outside 1 to 65535.</exception>
    public static Port From(int number) =>
        TryFrom(number, out var port, out var problem) ? port : throw new SettingException(nameof(number), problem);

    /// <summary>The number.</summary>
    public static implicit operator int(Port port) => port.Number;

    /// <summary>The number, as every configuration file takes it.</summary>
    public override string ToString() => Literal.Number(Number);
}
