using System.Collections;

namespace Hardening.Model;

/// <summary>An immutable list that shares its storage with the list it was made from: adding at the end copies nothing.</summary>
internal sealed class PersistentList<T> : IReadOnlyList<T>
{
    public static readonly PersistentList<T> Empty = new(new List<T>(0), 0);

    private readonly List<T> storage;

    private PersistentList(List<T> storage, int count) => (this.storage, Count) = (storage, count);

    public int Count { get; }

    public T this[int index] => index < Count ? storage[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public static PersistentList<T> Of(IEnumerable<T> items)
    {
        var list = new List<T>(items);
        return new(list, list.Count);
    }

    public PersistentList<T> Add(T item)
    {
        // The empty list is shared by every thread; a list that grew elsewhere after this one was taken belongs to that other list.
        lock (storage)
        {
            if (Count > 0 && storage.Count == Count)
            {
                storage.Add(item);
                return new(storage, Count + 1);
            }
        }
        var copy = new List<T>(Math.Max(4, Count * 2));
        for (var i = 0; i < Count; i++) copy.Add(storage[i]);
        copy.Add(item);
        return new(copy, copy.Count);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return storage[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
