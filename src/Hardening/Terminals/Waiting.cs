namespace Hardening.Terminals;

/// <summary>A line on the terminal that says what takes its time, and is gone when it is done.</summary>
internal sealed class Waiting : IDisposable
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(300);

    private readonly Timer? timer;
    private readonly Lock gate = new();
    private volatile string what;
    private bool shown;
    private bool ended;

    private Waiting(string what, bool visible)
    {
        this.what = what;
        if (visible) timer = new Timer(_ => Show(), null, Noticeable, Noticeable);
    }

    /// <summary>Starts to wait; nothing is shown for the first 300 ms, nor where no person watches.</summary>
    public static Waiting For(string what) =>
        new(what, !Console.IsOutputRedirected && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));

    /// <summary>Says what is being waited for from now on.</summary>
    public void Now(string next) => what = next;

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            ended = true;
            if (shown) Console.Error.Write("\r\e[K");
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (ended) return;
            shown = true;
            Console.Error.Write($"\r\e[K  {what} …");
        }
    }
}
