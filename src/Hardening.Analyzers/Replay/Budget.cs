using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>
/// How much a replay may do. When it is spent a flag says so and everything returns at once: exceptions through many levels of
/// calls would need more stack than there is.
/// </summary>
internal sealed class Budget(CancellationToken cancellation)
{
    public const int MaxSteps = 3_000_000;
    public const int MaxIterations = 10_000;
    public const int MaxCalls = 64;

    /// <summary>A longer text is not known.</summary>
    public const int MaxText = 200_000;

    // All that fits into the steps takes less than 200 MB.
    private const int ElementsPerStep = 4;
    private const int CharactersPerStep = 24;

    // Between two looks at the stack no more than this many evaluations nest.
    private const int StackInterval = 16;
    private const int CancellationInterval = 256;

    private long steps;
    private int nesting;
    private int calls;

    /// <summary>Nothing more is done: see <see cref="Why"/> and <see cref="IsCancelled"/>.</summary>
    public bool IsSpent { get; private set; }

    public bool IsCancelled { get; private set; }

    public string? Why { get; private set; }

    /// <summary>Where it was spent.</summary>
    public Spot? Where { get; private set; }

    /// <summary>The file whose code is run.</summary>
    public SyntaxTree? Tree { get; set; }

    public bool Enter(Node node)
    {
        if (++steps > MaxSteps) return Spend("the program does too much", node);
        if (steps % CancellationInterval == 0 && cancellation.IsCancellationRequested) return Cancel();
        if (++nesting % StackInterval == 0 && !HasStack()) return Spend("its calls nest too deeply", node);
        return true;
    }

    public void Leave() => nesting--;

    /// <summary>Something was done that costs as much as many steps. False where nothing more is done.</summary>
    public bool Charge(int cost)
    {
        steps += cost;
        if (cancellation.IsCancellationRequested) return Cancel();
        return steps <= MaxSteps ? !IsSpent : Spend("the program does too much", null);
    }

    /// <summary>The elements that were put together; they cost memory, too.</summary>
    public bool ChargeElements(int count) => Charge(1 + (count / ElementsPerStep));

    /// <summary>The characters of a text that was made. False where the text is not kept.</summary>
    public bool ChargeText(long length) => length <= MaxText && Charge((int)(length / CharactersPerStep));

    public bool EnterCall(Node? node)
    {
        if (calls + 1 > MaxCalls || !HasStack()) return Spend("its calls nest too deeply", node);
        calls++;
        return true;
    }

    public void LeaveCall() => calls--;

    public bool Spend(string why, Node? node)
    {
        if (!IsSpent) (IsSpent, Why, Where) = (true, why, node is null || Tree is null || node.Span.IsEmpty ? null : new Spot(Tree, node.Span));
        return false;
    }

    public bool Cancel()
    {
        (IsSpent, IsCancelled) = (true, true);
        return false;
    }

    /// <summary>There is stack left for something that calls itself.</summary>
    public bool HasRoom() => !IsSpent && (HasStack() || Spend("its calls nest too deeply", null));

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }
}
