using Hardening.Analyzers.Lowering;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>Replays a project: its entry point, and each method that creates a fleet and that nothing replayed so far has reached.</summary>
internal static class Replayer
{
    public static ReplayedProject Run(Compilation compilation, CancellationToken cancellation)
    {
        var code = new ProjectCode(compilation, Declarations.Of(compilation), cancellation);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var roots = new List<ReplayedRoot>();
        var initializers = Roots.Initializers(code, cancellation);
        foreach (var method in Roots.Of(code, cancellation))
        {
            var id = SymbolKeys.IdOf(method.OriginalDefinition);
            if (reached.Contains(id) || code.Code(id)?.Body is not { } body) continue;
            roots.Add(Run(code, initializers, id, body, reached, cancellation));
            if (code.IsCancelled) cancellation.ThrowIfCancellationRequested();
        }
        cancellation.ThrowIfCancellationRequested();
        return new ReplayedProject(roots, [.. compilation.SyntaxTrees]);
    }

    private static ReplayedRoot Run(ProjectCode code, IReadOnlyList<string[]> initializers, string id, Body body, HashSet<string> reached, CancellationToken cancellation)
    {
        var machine = new Machine(code, cancellation);
        Initialize(machine, initializers);
        Calls.Run(machine, body, Value.Unknown, null, [.. body.Parameters.Select(static _ => Value.Unknown)], null);
        reached.Add(id);
        reached.UnionWith(machine.Reached);
        var (isDead, diedAt) = (machine.IsDead, machine.DiedAt);
        machine.IsDead = false;
        machine.RunHeld();
        return new ReplayedRoot(body.Tree, [.. machine.Fleets.Select(fleet => Fleet(fleet, machine.Budget.IsSpent, isDead))], machine.Refusals, machine.Budget, isDead && !machine.Fleets.Any(static fleet => fleet.Observed is not null) ? diedAt : null, machine.Unheard);
    }

    // Which file's run first, the order of the files decides, which is the build's.
    private static void Initialize(Machine machine, IReadOnlyList<string[]> files)
    {
        void Run(IEnumerable<string> methods)
        {
            foreach (var method in methods)
                if (machine.Program.Code(method)?.Body is { } body) Calls.Run(machine, body, Value.Null, null, [], null);
        }
        if (files.Count == 1) Run(files[0]);
        else if (files.Count > 1) machine.AnyTimes(() =>
        {
            foreach (var methods in files) machine.Maybe(() => Run(methods));
        });
    }

    private static ReplayedFleet Fleet(FleetRoot root, bool isSpent, bool isDead)
    {
        var state = root.Observed ?? (ReferenceEquals(root.Fleet.Session.State, root.Blank) ? null : root.Fleet.Session.State);
        // A program that throws before it has emitted anything says nothing for certain.
        if (state is null || isSpent || (isDead && root.Observed is null)) state = Forgotten(state ?? root.Fleet.Session.State);
        return new ReplayedFleet(new FleetModel(root.Fleet.Name, root.Fleet.Release, state), root.IsReleaseKnown);
    }

    private static FleetState Forgotten(FleetState state)
    {
        var all = Unknowable.Everything([state.Fleet.CreatedBy]);
        return state.Names.Aggregate(state.With(null, state.Fleet.Forget(all)), (fleet, host) => fleet.With(host, fleet[host].Forget(all)));
    }
}

/// <summary>What a project describes, as far as it is known.</summary>
/// <param name="Roots">The methods that were replayed.</param>
/// <param name="Trees">The project's own files.</param>
internal sealed record ReplayedProject(IReadOnlyList<ReplayedRoot> Roots, HashSet<SyntaxTree> Trees);

/// <summary>What one root describes.</summary>
/// <param name="Tree">The file it starts in.</param>
/// <param name="Fleets">The fleets it creates.</param>
/// <param name="Refusals">The values that are refused.</param>
/// <param name="Budget">What it took.</param>
/// <param name="DiesAt">Where it throws for certain before anything is emitted; null where it does not.</param>
/// <param name="Unheard">Calls on hosts or fleets of which the replay knows none.</param>
internal sealed record ReplayedRoot(SyntaxTree Tree, IReadOnlyList<ReplayedFleet> Fleets, IReadOnlyList<Refusal> Refusals, Budget Budget, Site? DiesAt, IReadOnlyList<Site> Unheard);

/// <summary>One fleet. Where its release is not known, only what holds for every release is certain.</summary>
internal sealed record ReplayedFleet(FleetModel Model, bool IsReleaseKnown);
