using System.Runtime.CompilerServices;
using FluentAssertions;
using FluentAssertions.Primitives;
using Hardening.Commands;
using Hardening.Commands.Overview;
using Hardening.Overview.Comparing;

namespace Hardening.Testing;

/// <summary>The security changes between two states of a fleet, as the command <c>diff</c> lists them.</summary>
public sealed class FleetDiff
{
    private FleetDiff(IReadOnlyList<Change> changes) => Changes = changes;

    internal IReadOnlyList<Change> Changes { get; }

    /// <summary>Compares two descriptions.</summary>
    /// <param name="before">The older state.</param>
    /// <param name="after">The newer state.</param>
    /// <example><code>FleetDiff.Between(before, after).Should().NotBeWeaker();</code></example>
    public static FleetDiff Between(Fleet before, Fleet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(Comparison.Of(FleetFacts.Of(FleetViews.Of(before.ToModel())), FleetFacts.Of(FleetViews.Of(after.ToModel()))));
    }

    /// <summary>Compares the flake that was last emitted with the description.</summary>
    /// <param name="flake">The folder of the emitted flake, absolute or from the folder of the test's source file. Its <c>hardening.json</c> is read.</param>
    /// <param name="now">The newer state.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="FileNotFoundException">Nothing was emitted into <paramref name="flake"/>.</exception>
    /// <example><code>FleetDiff.SinceEmitted("../flake", fleet).Should().NotBeWeaker();</code></example>
    public static FleetDiff SinceEmitted(string flake, Fleet now, [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(flake);
        ArgumentNullException.ThrowIfNull(now);
        var folder = Path.GetFullPath(flake, Path.GetDirectoryName(Path.GetFullPath(file))!);
        var facts = Path.Combine(folder, FleetFacts.File);
        if (!File.Exists(facts)) throw new FileNotFoundException($"{facts} does not exist. Fix: emit the fleet first, or name the folder from {file}.", facts);
        return new(Comparison.Of(FleetFacts.Read(File.ReadAllBytes(facts)), FleetFacts.Of(FleetViews.Of(ImportedModules.Of(now.ToModel(), folder)))));
    }
}

/// <summary>Assertions about the changes between two states of a fleet.</summary>
public sealed class FleetDiffAssertions : ReferenceTypeAssertions<FleetDiff, FleetDiffAssertions>
{
    internal FleetDiffAssertions(FleetDiff diff) : base(diff)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "diff";

    /// <summary>Asserts that no change makes a host weaker: no new open port, access, accepted risk or finding, no lost protection.</summary>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>FleetDiff.SinceEmitted("../flake", fleet).Should().NotBeWeaker();</code></example>
    public AndConstraint<FleetDiffAssertions> NotBeWeaker(string because = "", params object[] becauseArgs)
    {
        var weaker = Subject.Changes.Where(change => change.Effect == Effect.Weaker).Select(change => $"{change.Host} {change.Text}").ToArray();
        Failure.When(weaker.Length > 0, "no change that makes the fleet weaker", $"{(weaker.Length == 1 ? "1 change does" : $"{weaker.Length} changes do")}", weaker, because, becauseArgs);
        return new(this);
    }

    /// <summary>Asserts that nothing changed in terms of security.</summary>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>FleetDiff.Between(before, refactored).Should().BeEmpty();</code></example>
    public AndConstraint<FleetDiffAssertions> BeEmpty(string because = "", params object[] becauseArgs)
    {
        var changes = Subject.Changes.Select(change => $"{change.Host} {change.Text}").ToArray();
        Failure.When(changes.Length > 0, "no security change", $"there {(changes.Length == 1 ? "is 1" : $"are {changes.Length}")}", changes, because, becauseArgs);
        return new(this);
    }
}
