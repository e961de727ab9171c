namespace Hardening.Analyzers.Replay;

/// <summary>A sequence that computes its elements when they are asked for, as often as they are asked for.</summary>
/// <param name="parts">The sources and lambdas it is made of.</param>
/// <param name="run">Enumerates it.</param>
internal sealed class Query(Value[] parts, Func<Machine, IEnumerable<Value>> run) : Value
{
    public Value[] Parts { get; } = parts;

    /// <summary>It is an operator of LINQ, which knows short cuts that an iterator of the user's does not have.</summary>
    public bool IsOperator { get; init; }

    /// <summary>How many elements there are, where that is known without enumerating anything; else -1.</summary>
    public Func<Machine, int>? Cheap { get; init; }

    /// <summary>How many elements there are, where counting does less than enumerating.</summary>
    public Func<Machine, Value>? Count { get; init; }

    /// <summary>Enumerates from the end, computing no more than is asked for.</summary>
    public Func<Machine, IEnumerable<Value>>? Back { get; init; }

    /// <summary>The same without its first elements, and its first elements alone; without computing the others.</summary>
    public Func<int, Query>? Skip { get; init; }

    public Func<int, Query>? Take { get; init; }

    /// <summary>A sequence of the same elements in another order or number: whether one is there can be asked of it.</summary>
    public Value? Elements { get; init; }

    /// <summary>By what it is ordered, first things first; null where it is not.</summary>
    public Ordering[]? Orderings { get; init; }

    /// <summary>Whether it is a part of a sorted sequence, which <c>Skip</c> and <c>Take</c> leave.</summary>
    public bool IsPartOfSorted { get; init; }

    /// <summary>Makes sure that whatever of it may still run has been taken into account.</summary>
    public Action<Machine>? Abandon { get; init; }

    public IEnumerable<Value> Run(Machine machine) => run(machine);
}

/// <summary>One key of an ordered sequence.</summary>
internal sealed record Ordering(Value? Key, Value Comparer, bool IsDescending);
