namespace Hardening.Commands;

/// <summary>Finds what a mistyped name was meant to be.</summary>
internal static class NearestNames
{
    private const int Offered = 3;
    private const double Farthest = 0.5;

    /// <summary>Names close to what was written, best first; none when nothing comes close.</summary>
    public static IReadOnlyList<string> To(string written, IEnumerable<string> known) =>
        [.. known.Distinct().Select(name => (Name: name, Distance: NameDistance.Between(written, name)))
            .Where(candidate => candidate.Distance <= Farthest)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name).Take(Offered)];
}
