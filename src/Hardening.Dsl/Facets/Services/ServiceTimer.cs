using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>When a service runs that does not run all the time.</summary>
public sealed class ServiceTimer : Facet<ServiceTimer>
{
    internal ServiceTimer(Place place) : base(place)
    {
    }

    /// <summary>Makes up at the next start for a time at which the host was off.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>timerConfig.Persistent</c>. Source: systemd.timer(5).</remarks>
    public ServiceTimer Persistent([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Persistent, true);

    /// <summary>Spreads the start over this span, so that not every host starts at once.</summary>
    /// <param name="span">Whole seconds, 1 second to 1 day.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>timerConfig.RandomizedDelaySec</c>. Source: systemd.timer(5).</remarks>
    /// <exception cref="SettingException"><paramref name="span"/> is outside its range.</exception>
    public ServiceTimer Within(TimeSpan span, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.RandomizedDelay, static t => Whole.Seconds(t, 1, 86_400), span);
}
