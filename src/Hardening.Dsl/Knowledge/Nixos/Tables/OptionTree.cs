using System.Text;

namespace Hardening.Knowledge;

/// <summary>A tree of options that is being made; packed as eng/knowledge/nixos/README.md describes it.</summary>
internal sealed class OptionTree
{
    private readonly Node root = new();

    /// <summary>Adds an option.</summary>
    public void Add(IEnumerable<string> path, string type, string? @default)
    {
        var node = path.Aggregate(root, static (at, name) => at.Child(name));
        (node.Type, node.Default, node.Evidence) = (type, @default, OptionEvidence.Source);
    }

    /// <summary>Adds what NixOS's own list cannot have: options of other flakes, the content of disks, and where a set is like another one.</summary>
    public void Add(OptionNode builtIn, bool isContent) => Add(root, builtIn, isContent);

    /// <summary>The tree with its types and defaults, without header and changes.</summary>
    public byte[] Pack()
    {
        var (types, defaults) = (new Pool(), new Pool());
        var tree = new MemoryStream();
        root.Write(tree, types, defaults);
        var all = new MemoryStream();
        types.Write(all);
        defaults.Write(all);
        tree.WriteTo(all);
        return all.ToArray();
    }

    private static bool Add(Node mine, OptionNode builtIn, bool isContent)
    {
        var any = false;
        foreach (var theirs in builtIn.Children())
        {
            var inContent = isContent || theirs.Name == OptionTable.Contents;
            var known = mine.Find(theirs.Name);
            // A set whose options NixOS lists elsewhere only.
            if (known is { HasChildren: false } && theirs.IsLink) known.IsLink = true;
            var child = known ?? new Node();
            var adds = Add(child, theirs, inContent);
            if (known is null && theirs.IsOption && (inContent || theirs.Evidence == OptionEvidence.Flake))
            {
                (child.Type, child.Default, child.Evidence, child.IsLink) = (theirs.TypeText, theirs.DefaultText, theirs.Evidence, theirs.IsLink);
                adds = true;
            }
            if (known is null && adds) mine.Add(theirs.Name, child);
            any |= adds;
        }
        return any;
    }

    /// <summary>Strings that many options share, by number.</summary>
    private sealed class Pool
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<string> texts = [];

        public int Number(string text)
        {
            if (numbers.TryGetValue(text, out var number)) return number;
            texts.Add(text);
            return numbers[text] = numbers.Count;
        }

        public void Write(MemoryStream target)
        {
            WriteNumber(target, texts.Count);
            foreach (var text in texts) WriteText(target, text);
        }
    }

    private sealed class Node
    {
        private readonly SortedDictionary<string, Node> children = new(StringComparer.Ordinal);

        public string? Type { get; set; }

        public string? Default { get; set; }

        public OptionEvidence Evidence { get; set; }

        public bool IsLink { get; set; }

        public bool HasChildren => children.Count > 0;

        public Node Child(string name) => Find(name) ?? Add(name, new Node());

        public Node? Find(string name) => children.TryGetValue(name, out var child) ? child : null;

        public Node Add(string name, Node child) => children[name] = child;

        public void Write(MemoryStream target, Pool types, Pool defaults)
        {
            foreach (var entry in children)
            {
                var child = entry.Value;
                WriteText(target, entry.Key);
                var rest = new MemoryStream();
                var type = child.Type is null ? 0 : types.Number(child.Type) + 1;
                WriteNumber(rest, type * 8 + (int)child.Evidence * 2 + (child.IsLink ? 1 : 0));
                if (type > 0) WriteNumber(rest, child.Default is null ? 0 : defaults.Number(child.Default) + 1);
                child.Write(rest, types, defaults);
                WriteNumber(target, (int)rest.Length);
                rest.WriteTo(target);
            }
        }
    }

    private static void WriteText(MemoryStream target, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(target, bytes.Length);
        target.Write(bytes, 0, bytes.Length);
    }

    private static void WriteNumber(MemoryStream target, int number)
    {
        for (; number >= 0x80; number >>= 7) target.WriteByte((byte)(number | 0x80));
        target.WriteByte((byte)number);
    }
}
