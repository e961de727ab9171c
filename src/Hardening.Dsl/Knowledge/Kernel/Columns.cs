using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>Reads the columns of a <see cref="NameTable"/>; an empty one says nothing.</summary>
internal static class Columns
{
    public static KernelSeries Series(string column) => column.Length == 0 ? KernelSeries.None : (KernelSeries)(column[0] - '0');

    public static string? Text(string column) => column.Length == 0 ? null : column;

    public static long? Number(string column) => column.Length == 0 ? null : long.Parse(column, CultureInfo.InvariantCulture);
}
