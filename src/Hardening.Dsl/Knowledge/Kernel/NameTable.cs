using System.IO.Compression;
using System.Text;

namespace Hardening.Knowledge;

/// <summary>
/// Tab-separated lines, sorted by their first column with '-' read as '_'. It is searched as the text it is: splitting
/// thousands of lines to find one would cost more than everything else here.
/// </summary>
internal sealed class NameTable
{
    private const int Offered = 3;

    private readonly string text;
    private readonly int[] starts;

    private NameTable(string text)
    {
        this.text = text;
        starts = Starts(text);
    }

    public int Count => starts.Length;

    public IEnumerable<string> Names => Enumerable.Range(0, Count).Select(line => text.Substring(starts[line], NameLength(line)));

    public static NameTable Read(string resource)
    {
        using var packed = typeof(NameTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is not in the assembly.");
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return new NameTable(reader.ReadToEnd());
    }

    /// <summary>The columns of the line whose first is <paramref name="name"/>, in the table's spelling.</summary>
    public string[]? Find(string name)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(name, middle);
            if (order == 0)
                return Line(middle).Split('\t');
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return null;
    }

    /// <summary>Names that <paramref name="name"/> may have been meant to be: the fewest slips away, best first.</summary>
    public IReadOnlyList<string> Nearest(string name)
    {
        var found = FewestSlips(name);
        if (found.Count == 0)
            found.AddRange(Names.Where(known => EndsLike(known, name)));
        found.Sort((one, other) => SharedStart(other, name).CompareTo(SharedStart(one, name)) is var order && order != 0
            ? order
            : string.CompareOrdinal(one, other));
        return found.Count > Offered ? found.GetRange(0, Offered) : found;
    }

    /// <summary>Names that <paramref name="name"/> is a few slips away from, best first; unlike <see cref="Nearest"/>, none that only ends alike.</summary>
    public IReadOnlyList<string> Slips(string name)
    {
        var found = FewestSlips(name);
        found.Sort((one, other) => SharedStart(other, name).CompareTo(SharedStart(one, name)) is var order && order != 0
            ? order
            : string.CompareOrdinal(one, other));
        return found.Count > Offered ? found.GetRange(0, Offered) : found;
    }

    private List<string> FewestSlips(string name)
    {
        var found = new List<string>();
        var distance = new EditDistance(name);
        var fewest = Math.Min(4, 1 + (name.Length / 6));
        for (var line = 0; line < Count; line++)
        {
            var length = NameLength(line);
            var slips = distance.To(text, starts[line], length, fewest);
            if (slips > fewest)
                continue;
            if (slips < fewest)
                found.Clear();
            fewest = slips;
            found.Add(text.Substring(starts[line], length));
        }

        return found;
    }

    // "kptr_restrict" was meant to be kernel.kptr_restrict, and net.ipv4.rp_filter one of net.ipv4.conf.*.rp_filter.
    private static bool EndsLike(string known, string name)
    {
        var tail = Letter.Fold(name.Substring(name.LastIndexOf('.') + 1));
        return tail.Length > 2 && Letter.Fold(known).EndsWith("." + tail, StringComparison.Ordinal);
    }

    private static int SharedStart(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && Letter.Fold(one[length]) == Letter.Fold(other[length]))
            length++;
        return length;
    }

    private static int[] Starts(string text)
    {
        var lines = new List<int>();
        for (var at = 0; at < text.Length; at = text.IndexOf('\n', at) + 1)
            lines.Add(at);
        return [.. lines];
    }

    private int Compare(string name, int line)
    {
        var (start, length) = (starts[line], NameLength(line));
        for (var at = 0; at < name.Length && at < length; at++)
        {
            var order = Letter.Fold(name[at]).CompareTo(Letter.Fold(text[start + at]));
            if (order != 0)
                return order;
        }

        return name.Length.CompareTo(length);
    }

    private int NameLength(int line) => text.IndexOf('\t', starts[line]) - starts[line];

    private string Line(int line) => text.Substring(starts[line], text.IndexOf('\n', starts[line]) - starts[line]);
}
