using System.IO.Compression;
using System.Text;

namespace Hardening.Knowledge;

/// <summary>A packed table of NixOS's options, read in place: the built-in one, unpacked when it is first asked, or the project's own.</summary>
/// <remarks>eng/knowledge/nixos/README.md names the sources; eng/knowledge/NixosOptions.cs writes the format.</remarks>
internal sealed class OptionTable
{
    private const string CollectedOn = "Collected ";

    /// <summary>The name at the root under which the options of disko's device contents are.</summary>
    public const string Contents = "disko-content:";

    private static readonly Lazy<OptionTable> Loaded = new(() => new OptionTable(Unpack()));

    private readonly byte[] _bytes;
    private readonly int[] _types;
    private readonly int[] _defaults;
    private readonly int _root;

    private OptionTable(byte[] bytes)
    {
        _bytes = bytes;
        var position = 0;
        Header = ReadText(ref position);
        _types = ReadPool(ref position);
        _defaults = ReadPool(ref position);
        var changes = new string[ReadNumber(ref position)];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = ReadText(ref position);
        _root = position;
        History = new OptionHistory(changes);
    }

    /// <summary>A table of the project's own.</summary>
    /// <param name="bytes">What <see cref="OptionTree.Pack"/> gave.</param>
    /// <param name="history">What is known of options that the table does not have.</param>
    /// <param name="user">Where it comes from.</param>
    public OptionTable(byte[] bytes, OptionHistory history, UserTable user)
    {
        _bytes = bytes;
        var position = 0;
        Header = OptionFile.Name;
        _types = ReadPool(ref position);
        _defaults = ReadPool(ref position);
        _root = position;
        (History, User) = (history, user);
    }

    /// <summary>The table that the library carries.</summary>
    public static OptionTable BuiltIn => Loaded.Value;

    /// <summary>What the table was made of, and when.</summary>
    public string Header { get; }

    /// <summary>The day on which the table was collected.</summary>
    public string Date => Header.Substring(Header.IndexOf(CollectedOn, StringComparison.Ordinal) + CollectedOn.Length).TrimEnd('.');

    /// <summary>Where the project's own table comes from: it is exactly that of its nixpkgs. Null for the built-in one.</summary>
    public UserTable? User { get; }

    public OptionHistory History { get; }

    public OptionNode Root => new(this, _root, _bytes.Length);

    /// <summary>One text for a path, in which no two paths are alike.</summary>
    public static string Key(IEnumerable<string> path) => string.Join("\0", path);

    public string TypeText(int number) => TextAt(_types[number]);

    public string DefaultText(int number) => TextAt(_defaults[number]);

    public int ReadNumber(ref int position)
    {
        int number = 0, shift = 0;
        byte current;
        do
        {
            current = _bytes[position++];
            number |= (current & 0x7F) << shift;
            shift += 7;
        }
        while (current >= 0x80);
        return number;
    }

    public string ReadText(ref int position)
    {
        var length = ReadNumber(ref position);
        position += length;
        return Encoding.UTF8.GetString(_bytes, position - length, length);
    }

    /// <summary>Steps over a text and says whether it is this one, without making a string of it.</summary>
    public bool SkipText(ref int position, byte[] wanted)
    {
        var length = ReadNumber(ref position);
        var start = position;
        position += length;
        if (length != wanted.Length)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (_bytes[start + i] != wanted[i])
                return false;
        }
        return true;
    }

    private string TextAt(int position) => ReadText(ref position);

    private int[] ReadPool(ref int position)
    {
        var starts = new int[ReadNumber(ref position)];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = position;
            var length = ReadNumber(ref position);
            position += length;
        }
        return starts;
    }

    private static byte[] Unpack()
    {
        using var resource = typeof(OptionTable).Assembly.GetManifestResourceStream("Hardening.NixosOptions")!;
        using var inflate = new GZipStream(resource, CompressionMode.Decompress);
        using var all = new MemoryStream(480 * 1024);
        inflate.CopyTo(all);
        return all.ToArray();
    }
}
