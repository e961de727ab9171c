using System.Runtime.InteropServices;

namespace Hardening.Nix.Output;

/// <summary>Lets the signals that end a program wait until a few renames are done; then they end it.</summary>
/// <remarks>SIGKILL and a power cut do not wait: the next run finishes what they interrupt.</remarks>
internal sealed class HeldSignals : IDisposable
{
    private static readonly (PosixSignal Signal, int Number)[] Ending = [(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1)];

    private readonly PosixSignalRegistration[] _registrations;
    private int _received;

    public HeldSignals() => _registrations = [.. Ending.Select(signal => PosixSignalRegistration.Create(signal.Signal, context =>
    {
        context.Cancel = true;
        Volatile.Write(ref _received, signal.Number);
    }))];

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        if (Volatile.Read(ref _received) is > 0 and var number && !OperatingSystem.IsWindows())
            Posix.Raise(number);
    }
}
