namespace Hardening;

/// <summary>How many typing slips (insert, delete, replace, swap neighbours) lie between two names; '-' and '_' are equal.</summary>
internal sealed class EditDistance
{
    private readonly string target;
    private int[] beforeLast;
    private int[] last;
    private int[] current;

    public EditDistance(string target)
    {
        this.target = target;
        beforeLast = new int[target.Length + 1];
        last = new int[target.Length + 1];
        current = new int[target.Length + 1];
    }

    /// <summary>The distance to a part of <paramref name="text"/>, or a number above <paramref name="limit"/> when it is farther.</summary>
    public int To(string text, int start, int length, int limit)
    {
        if (Math.Abs(length - target.Length) > limit)
            return limit + 1;
        for (var column = 0; column <= target.Length; column++)
            last[column] = column;
        for (var row = 1; row <= length; row++)
        {
            if (FillRow(text, start, row) > limit)
                return limit + 1;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[target.Length];
    }

    private int FillRow(string text, int start, int row)
    {
        var letter = Letter.Fold(text[start + row - 1]);
        var best = current[0] = row;
        for (var column = 1; column <= target.Length; column++)
        {
            var wanted = Letter.Fold(target[column - 1]);
            var cost = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + (letter == wanted ? 0 : 1));
            if (row > 1 && column > 1 && letter == Letter.Fold(target[column - 2]) && Letter.Fold(text[start + row - 2]) == wanted)
                cost = Math.Min(cost, beforeLast[column - 2] + 1);
            current[column] = cost;
            best = Math.Min(best, cost);
        }

        return best;
    }
}
