namespace Hardening.Knowledge;

/// <summary>How far a name that was written is from a name that exists: 0 is the same, 1 has nothing in common.</summary>
internal static class NameDistance
{
    public static double Between(string written, string name)
    {
        if (string.Equals(written, name, StringComparison.Ordinal))
            return 0;
        if (NixosPath.IsPlaceholder(name))
            return 0.1; // any name fits, but a declared one fits better
        if (string.Equals(written, name, StringComparison.OrdinalIgnoreCase))
            return 0.05;
        var (shorter, longer) = (Math.Min(written.Length, name.Length), Math.Max(written.Length, name.Length));
        var isPart = shorter >= 3
            && (name.IndexOf(written, StringComparison.OrdinalIgnoreCase) >= 0 || written.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
        if (isPart)
            return 0.5 * (longer - shorter) / longer;
        // PERF: a group has up to 1,200 names, and most differ too much in length alone.
        return longer - shorter > longer / 2 ? 1 : (double)Edits(written.ToLowerInvariant(), name.ToLowerInvariant()) / longer;
    }

    /// <summary>Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Edits(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[from.Length, to.Length];
    }
}
