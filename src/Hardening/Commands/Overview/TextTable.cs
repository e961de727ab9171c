using Hardening.Terminals;

namespace Hardening.Commands.Overview;

/// <summary>Writes rows in columns; the last one is as long as it is.</summary>
internal static class TextTable
{
    private const string Between = "   ";

    public static void Write(Pen pen, string indent, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        rows = [.. rows.Select(static row => Array.ConvertAll(row, static cell => cell.ReplaceLineEndings(" ")))];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            pen.WriteLine(indent + string.Join(Between, row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)).TrimEnd());
    }
}
