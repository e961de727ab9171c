using Hardening.Analyzers.Tests.Fixes;
using Hardening.Tests.Rules.Worlds;

namespace Hardening.Tests.Rules;

/// <summary>Tests of one rule: what it finds, what it leaves alone, and what it must not decide.</summary>
/// <remarks>
/// A snippet is statements after a prelude with <c>fleet</c>, <c>server</c> and <c>args</c>; <see cref="Program"/> takes a program of its own,
/// which holds its fleet in <c>fleet</c>. <c>[|call|]</c> marks the call that is to blame, <c>{|also:call|}</c> another one that is involved.
/// </remarks>
public abstract class RuleTests<TRule> where TRule : Rule, new()
{
    private static readonly IRuleWorld[] Worlds = [new RunWorld(), new ReplayWorld()];

    private readonly TRule rule = new();

    /// <summary>A whole program with top-level statements, in place of the prelude.</summary>
    protected static Snippet Program(string program) => new(MarkedProgram.Parse(program));

    /// <summary>Statements after the prelude, for what a text alone cannot say.</summary>
    protected static Snippet Statements(string statements) => statements;

    /// <summary>The rule finds exactly what is marked, in every world.</summary>
    /// <param name="snippet">With at least one call that is to blame.</param>
    /// <param name="message">The message of the only finding.</param>
    protected void Finds(Snippet snippet, string? message = null)
    {
        var program = snippet.Program;
        Assert.Contains(program.Marks, mark => mark.IsPrimary);
        foreach (var world in Worlds)
        {
            var faults = world.FaultsIn(program, rule);
            Assert.Equal(Places(world, program, primary: true), Sorted(faults.Select(fault => fault.Place)));
            Assert.Equal(Places(world, program, primary: false), Sorted(faults.SelectMany(fault => fault.Related).Distinct()));
            if (message is not null) Assert.Equal(message, Assert.Single(faults).Message);
        }

        StaysSilentWithout(program);
        // Fixes are tried on a program without files.
        if (program.Files.Count == 0) FixTrial.EveryFixEndsItsFinding(program.Source, rule.Info.Id);
    }

    /// <summary>The rule finds nothing.</summary>
    protected void IsSilent(Snippet snippet)
    {
        Assert.Empty(snippet.Program.Marks);
        foreach (var world in Worlds) Assert.Empty(world.FaultsIn(snippet.Program, rule));
    }

    /// <summary>The compiler cannot know whether there is a fault, so it finds none; when the program runs there may be one.</summary>
    protected void IsUndecided(Snippet snippet)
    {
        Assert.Empty(snippet.Program.Marks);
        foreach (var world in Worlds.Where(world => world is not RunWorld)) Assert.Empty(world.FaultsIn(snippet.Program, rule));
        _ = RunWorld.Run(snippet.Program);
    }

    // A finding rests on each call it names: where one of them is not known, that finding is not there.
    private void StaysSilentWithout(MarkedProgram program)
    {
        var fleet = RunWorld.Run(program);
        Assert.Empty(RunWorld.Faults(Forgetting.Everything(fleet), rule));
        var creations = fleet.Hosts.Select(host => RunWorld.Place(host.Origin)).ToHashSet();
        foreach (var fault in RunWorld.Faults(fleet, rule))
        {
            foreach (var place in fault.Related.Prepend(fault.Place).Where(place => !creations.Contains(place)))
                Assert.DoesNotContain(fault, RunWorld.Faults(Forgetting.What(fleet, origin => RunWorld.Place(origin) == place), rule), SameFault);
        }
    }

    private static readonly IEqualityComparer<FoundFault> SameFault = EqualityComparer<FoundFault>.Create(
        (a, b) => a!.Message == b!.Message && a.Place == b.Place && a.Related.SequenceEqual(b.Related), fault => fault.Message.GetHashCode(StringComparison.Ordinal));

    private static string[] Places(IRuleWorld world, MarkedProgram program, bool primary) =>
        Sorted(program.Marks.Where(mark => mark.IsPrimary == primary).Select(mark => world.PlaceOf(program, mark)));

    private static string[] Sorted(IEnumerable<string> places) => [.. places.Order(StringComparer.Ordinal)];

    /// <summary>Code with marks; a text is statements after the prelude.</summary>
    protected readonly struct Snippet
    {
        internal Snippet(MarkedProgram program) => Program = program;

        internal MarkedProgram Program { get; }

        /// <summary>The same with a file in the output folder.</summary>
        internal Snippet With(string path, string text) => new(Program with { Files = new Dictionary<string, string>(Program.Files) { [path] = text } });

        /// <summary>Statements after the prelude.</summary>
        public static implicit operator Snippet(string statements) => new(MarkedProgram.Statements(statements));
    }
}
