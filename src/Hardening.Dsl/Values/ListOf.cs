using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>
/// The values of a <c>params</c> argument, each with the line it stands on. Write the values one after another,
/// a collection expression, or spread a collection into one: <c>Blacklist("vivid", "btusb")</c>, <c>Blacklist([.. names])</c>.
/// </summary>
/// <remarks>
/// The compiler creates the list where the call stands and hands over the place, which a plain array cannot carry:
/// caller-info parameters do not go after <c>params</c>.
/// </remarks>
/// <typeparam name="T">The type of one value.</typeparam>
public sealed class ListOf<T> : IEnumerable<T>
{
    private readonly List<(T? Value, int Line, bool IsKnown)> items = [];

    /// <summary>An empty list; called by the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ListOf([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => (File, Line) = (file, line);

    internal string File { get; }

    internal int Line { get; }

    internal IEnumerable<(T? Value, int Line, bool IsKnown)> Items => items;

    /// <summary>Adds a value; called by the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(T value, [CallerLineNumber] int line = 0) => items.Add((value, line, true));

    /// <summary>Adds a value that is not known, or any number of them.</summary>
    internal void AddUnknown() => items.Add((default, Line, false));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.Where(item => item.IsKnown).Select(item => item.Value!).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
