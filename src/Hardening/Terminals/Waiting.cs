namespace Hardening.Terminals;

/// <summary>A line on the terminal that says what takes its time, and is gone when it is done.</summary>
internal sealed class Waiting : IDisposable
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(300);

    private readonly Pen pen;
    private readonly string what;
    private readonly Timer? timer;
    private readonly Lock gate = new();
    private bool shown;
    private bool ended;

    private Waiting(Screen screen, string what)
    {
        (pen, this.what) = (screen.Error, what);
        if (screen.ShowsProgress) timer = new Timer(_ => Show(), null, Noticeable, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts to wait; nothing is shown for the first 300 ms, nor where no person watches.</summary>
    public static Waiting For(string what, Screen screen) => new(screen, what);

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            ended = true;
            if (shown) pen.Replace("");
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (ended) return;
            shown = true;
            pen.Replace($"  {what} …");
        }
    }
}
