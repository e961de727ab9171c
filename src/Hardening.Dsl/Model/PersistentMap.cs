namespace Hardening.Model;

/// <summary>
/// An immutable map whose copies share what they have in common, so that keeping an old state costs nothing
/// and comparing two states costs what differs between them.
/// </summary>
/// <remarks>A hash array mapped trie: 5 bits of the hash a level, colliding keys in a bucket below the last level.</remarks>
internal sealed class PersistentMap<TKey, TValue> where TKey : notnull where TValue : class
{
    private const int Bits = 5;
    private const int HashBits = 32;

    public static readonly PersistentMap<TKey, TValue> Empty = new(null, 0);

    private readonly Node? root;

    private PersistentMap(Node? root, int count) => (this.root, Count) = (root, count);

    public int Count { get; }

    public TValue? Find(TKey key)
    {
        var hash = key.GetHashCode();
        var node = root;
        for (var shift = 0; node is not null; shift += Bits)
        {
            if (node is Bucket bucket) return bucket.Find(key);
            var branch = (Branch)node;
            switch (branch.Child(hash, shift))
            {
                case null: return null;
                case Leaf leaf: return leaf.Hash == hash && Same(leaf.Key, key) ? leaf.Value : null;
                case Node below: node = below; break;
            }
        }
        return null;
    }

    public PersistentMap<TKey, TValue> Set(TKey key, TValue value)
    {
        var leaf = new Leaf(key.GetHashCode(), key, value);
        var added = false;
        var next = Insert(root, leaf, 0, ref added);
        return ReferenceEquals(next, root) ? this : new(next, added ? Count + 1 : Count);
    }

    public PersistentMap<TKey, TValue> Where(Func<TKey, bool> keep)
    {
        var result = this;
        foreach (var pair in Pairs())
            if (!keep(pair.Key))
            {
                result = Empty;
                foreach (var kept in Pairs())
                    if (keep(kept.Key)) result = result.Set(kept.Key, kept.Value);
                break;
            }
        return result;
    }

    /// <summary>All pairs, in no order that means anything.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Pairs() => Leaves(root).Select(leaf => new KeyValuePair<TKey, TValue>(leaf.Key, leaf.Value));

    /// <summary>The keys whose values are not the same object in both maps; shared parts are not looked at.</summary>
    public static IEnumerable<TKey> Differing(PersistentMap<TKey, TValue> a, PersistentMap<TKey, TValue> b)
    {
        if (ReferenceEquals(a.root, b.root)) yield break;
        foreach (var leaf in LeavesNotIn(a.root, b.root))
            if (!ReferenceEquals(b.Find(leaf.Key), leaf.Value)) yield return leaf.Key;
        foreach (var leaf in LeavesNotIn(b.root, a.root))
            if (a.Find(leaf.Key) is null) yield return leaf.Key;
    }

    private static IEnumerable<Leaf> LeavesNotIn(object? node, object? other)
    {
        if (node is null || ReferenceEquals(node, other)) return [];
        if (node is Branch mine && other is Branch theirs)
            return mine.Children().SelectMany(child => LeavesNotIn(child.Value, theirs.ChildAt(child.Key)));
        return Leaves(node);
    }

    private static IEnumerable<Leaf> Leaves(object? node) => node switch
    {
        null => [],
        Leaf leaf => [leaf],
        Bucket bucket => bucket.Leaves,
        _ => ((Branch)node).Children().SelectMany(child => Leaves(child.Value)),
    };

    private static Node Insert(Node? node, Leaf leaf, int shift, ref bool added)
    {
        if (shift >= HashBits)
            return ((Bucket?)node ?? new Bucket([])).With(leaf, ref added);
        var branch = (Branch?)node ?? Branch.None;
        switch (branch.Child(leaf.Hash, shift))
        {
            case null:
                added = true;
                return branch.With(leaf.Hash, shift, leaf);
            case Leaf old when old.Hash == leaf.Hash && Same(old.Key, leaf.Key):
                return ReferenceEquals(old.Value, leaf.Value) ? branch : branch.With(leaf.Hash, shift, leaf);
            case Leaf old:
                var ignored = false;
                var split = Insert(Insert(null, old, shift + Bits, ref ignored), leaf, shift + Bits, ref added);
                return branch.With(leaf.Hash, shift, split);
            case Node below:
                var next = Insert(below, leaf, shift + Bits, ref added);
                return ReferenceEquals(next, below) ? branch : branch.With(leaf.Hash, shift, next);
            default:
                throw new InvalidOperationException("A trie holds leaves and nodes only.");
        }
    }

    // Not a.Equals(b), which would box a key that is a struct.
    private static bool Same(TKey a, TKey b) => EqualityComparer<TKey>.Default.Equals(a, b);

    private sealed class Leaf(int hash, TKey key, TValue value)
    {
        public int Hash { get; } = hash;
        public TKey Key { get; } = key;
        public TValue Value { get; } = value;
    }

    private abstract class Node;

    private sealed class Branch(uint map, object[] slots) : Node
    {
        public static readonly Branch None = new(0, []);

        public object? Child(int hash, int shift) => ChildAt((hash >>> shift) & 31);

        public object? ChildAt(int index)
        {
            var bit = 1u << index;
            return (map & bit) == 0 ? null : slots[Rank(bit)];
        }

        public IEnumerable<KeyValuePair<int, object>> Children()
        {
            var slot = 0;
            for (var index = 0; index < 32; index++)
                if ((map & (1u << index)) != 0) yield return new(index, slots[slot++]);
        }

        public Branch With(int hash, int shift, object child)
        {
            var bit = 1u << ((hash >>> shift) & 31);
            var at = Rank(bit);
            object[] next;
            if ((map & bit) != 0)
            {
                next = (object[])slots.Clone();
            }
            else
            {
                next = new object[slots.Length + 1];
                Array.Copy(slots, next, at);
                Array.Copy(slots, at, next, at + 1, slots.Length - at);
            }
            next[at] = child;
            return new(map | bit, next);
        }

        private int Rank(uint bit)
        {
            var below = map & (bit - 1);
            below -= (below >> 1) & 0x55555555;
            below = (below & 0x33333333) + ((below >> 2) & 0x33333333);
            return (int)((((below + (below >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24);
        }
    }

    private sealed class Bucket(Leaf[] leaves) : Node
    {
        public Leaf[] Leaves { get; } = leaves;

        public TValue? Find(TKey key)
        {
            foreach (var leaf in Leaves)
                if (Same(leaf.Key, key)) return leaf.Value;
            return null;
        }

        public Bucket With(Leaf added, ref bool isNew)
        {
            var at = Array.FindIndex(Leaves, leaf => Same(leaf.Key, added.Key));
            isNew = at < 0;
            if (isNew) return new([.. Leaves, added]);
            var next = (Leaf[])Leaves.Clone();
            next[at] = added;
            return new(next);
        }
    }
}
