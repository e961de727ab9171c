namespace Hardening.Knowledge;

/// <summary>Finds the options whose names are nearest to a path that does not exist.</summary>
/// <remarks>
/// The names are compared one by one from the root, and only the best few beginnings are followed. One name too many or too few
/// in the path is allowed, at a price.
/// </remarks>
internal static class NearestOptions
{
    private const int Followed = 12;
    private const double Gap = 0.75;
    private const double TooFar = 0.6;
    private const double Margin = 0.35;
    private const double Unlike = 0.8;

    public static IReadOnlyList<string> To(OptionTable table, IReadOnlyList<string> path, int count)
    {
        var all = Candidates(table, path);
        return all
            .Where(candidate => candidate.Cost <= Math.Min(all[0].Cost + Margin, Unlike))
            .Select(candidate => candidate.Text)
            .Distinct(StringComparer.Ordinal)
            .Take(count)
            .ToArray();
    }

    private static List<Candidate> Candidates(OptionTable table, IReadOnlyList<string> path)
    {
        var root = new Candidate(table.Root, [], 0);
        var beginnings = new List<Candidate> { root };
        for (var depth = 0; depth < path.Count; depth++)
        {
            var name = path[depth];
            var next = Near(name, beginnings, TooFar).ToList();
            if (depth == 0 && next.All(child => child.Last > 0))
                next.AddRange(Near(name, Inner(root).Select(child => child.At(Gap)), TooFar / 2).Where(child => !NixosPath.IsPlaceholder(child.Name)));
            var skipped = depth > 0 ? beginnings.Select(child => child.At(Gap)) : [];
            beginnings = next.Concat(skipped).Where(child => child.Path.Count > 0 || depth + 1 < path.Count).OrderBy(child => child.Cost).Take(Followed).ToList();
        }
        return beginnings;
    }

    private static IEnumerable<Candidate> Near(string name, IEnumerable<Candidate> outer, double limit) => outer
        .SelectMany(Inner)
        .Select(child => child.At(NameDistance.Between(name, child.Name)))
        .Where(child => child.Last <= limit);

    private static IEnumerable<Candidate> Inner(Candidate outer) => outer.Node.Children()
        .Where(child => child.Name != OptionTable.Contents)
        .Select(child => new Candidate(child, [.. outer.Path, child.Name], outer.Cost));

    private sealed class Candidate(OptionNode node, IReadOnlyList<string> path, double cost, double last = 0)
    {
        public OptionNode Node => node;

        public IReadOnlyList<string> Path => path;

        public double Cost => cost;

        /// <summary>The distance of the last name alone.</summary>
        public double Last => last;

        public string Name => node.Name;

        public string Text => NixosPath.Of(path).Text;

        public Candidate At(double distance) => new(node, path, cost + distance, distance);
    }
}
