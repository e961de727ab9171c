using CsCheck;

namespace Hardening.Tests.Model;

public sealed class PersistentMapTests
{
    // Few distinct hashes, so that collisions and every level of the trie are met.
    private sealed record Key(int Id)
    {
        public override int GetHashCode() => (Id % 7) << (Id % 4 * 9);
    }

    [Fact]
    public void Agrees_with_a_dictionary_whatever_is_written()
    {
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 5]).Array[0, 200].Sample(writes =>
        {
            var map = PersistentMap<Key, string>.Empty;
            var expected = new Dictionary<Key, string>();
            foreach (var (id, value) in writes)
            {
                map = map.Set(new(id), $"{value}");
                expected[new(id)] = $"{value}";
            }
            Assert.Equal(expected.Count, map.Count);
            Assert.All(Enumerable.Range(0, 61), id => Assert.Equal(expected.GetValueOrDefault(new(id)), map.Find(new(id))));
            Assert.Equal(expected.OrderBy(p => p.Key.Id), map.Pairs().OrderBy(p => p.Key.Id));
        });
    }

    [Fact]
    public void Differing_names_exactly_the_keys_whose_values_differ()
    {
        var writes = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3]).Array[0, 40];
        Gen.Select(writes, writes, writes).Sample((common, left, right) =>
        {
            var values = Enumerable.Range(0, 4).Select(i => $"{i}").ToArray();
            var start = common.Aggregate(PersistentMap<Key, string>.Empty, (m, w) => m.Set(new(w.Item1), values[w.Item2]));
            var a = left.Aggregate(start, (m, w) => m.Set(new(w.Item1), values[w.Item2]));
            var b = right.Aggregate(start, (m, w) => m.Set(new(w.Item1), values[w.Item2]));
            var expected = Enumerable.Range(0, 41).Where(id => !ReferenceEquals(a.Find(new(id)), b.Find(new(id))));
            Assert.Equal(expected, PersistentMap<Key, string>.Differing(a, b).Select(k => k.Id).Order());
        });
    }

    [Fact]
    public void An_older_map_keeps_what_it_had()
    {
        var older = PersistentMap<Key, string>.Empty.Set(new(1), "old").Set(new(8), "eight");
        _ = older.Set(new(1), "new").Set(new(2), "two");
        Assert.Equal("old", older.Find(new(1)));
        Assert.Null(older.Find(new(2)));
    }
}
