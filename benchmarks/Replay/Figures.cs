namespace Hardening.Benchmarks.Replay;

/// <summary>What many measurements come to.</summary>
internal static class Figures
{
    public static double Median(this IReadOnlyCollection<double> times) => times.Order().ElementAt(times.Count / 2);
}
