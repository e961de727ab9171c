using Hardening.Nix.Expressions;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Emitters;

/// <summary>Options that are set by their path.</summary>
internal sealed class NixosEmitter : Emitter
{
    public const string Name = "nixos";

    public override string Facet => Name;

    public override IEnumerable<FlakeInput> Inputs(HostModel host) => host.Nixos.Modules.Certain.Select(module =>
        host.Nixos.InputOf(module) is var input && input.Reference.TryGet(out var reference)
            ? new FlakeInput(input.Name, reference, module.Path.Parts, input.FollowsNixpkgs.Is(true) ? ["nixpkgs"] : [])
            : throw new InvalidOperationException($"The input {module.Input} comes from nowhere."));

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var leaves = new List<(NixosPath Path, NixExpression Value, string? Because)>();
        foreach (var definition in host.Nixos.ByPath)
        {
            if (definition.Known is not { } value) continue;
            foreach (var (path, leaf) in Leaves(definition.Path, value, definition.Priority))
            {
                // A later call wins, whichever set it is in.
                leaves.RemoveAll(other => other.Path == path);
                leaves.Add((path, Prioritized(leaf, definition.Priority), definition.Value.Origins[0].Because));
            }
        }
        return leaves.Where(leaf => !leaves.Any(outer => IsAbove(outer.Path, leaf.Path)))
            .Select(leaf => Option(leaf.Path.Text, Merged(leaf.Path, leaf.Value, [.. leaves.Where(other => IsAbove(leaf.Path, other.Path)).Select(static other => (other.Path, other.Value))]), leaf.Because));
    }

    /// <summary>The same modules, in which what is set by its path wins over what a facet says of the same option.</summary>
    public static IEnumerable<EmittedModule> Winning(IReadOnlyList<EmittedModule> modules)
    {
        var said = modules.Where(static module => module.Name != Name).SelectMany(static module => module.Assignments)
            .Select(static assignment => NixosPath.From(assignment.Path)).ToHashSet();
        return modules.Select(module => module.Name != Name ? module
            : module with { Assignments = [.. module.Assignments.Select(option => Forced(option, said))] });
    }

    // Lists are merged by NixOS; two plain values of anything else stop it. What has a priority keeps it.
    private static Assignment Forced(Assignment option, HashSet<NixosPath> said) =>
        option.Value is not NixList && !Nixos.HasPriority(option.Value) && said.Contains(NixosPath.From(option.Path)) ? option with { Value = Nixos.Forced(option.Value) } : option;

    // A set with a priority has it as a whole: it stays one.
    private static IEnumerable<(NixosPath Path, NixosValue Value)> Leaves(NixosPath path, NixosValue value, int priority) =>
        value is NixosValue.Attributes { Members: { Count: > 0 } members } && priority == NixosDefinition.PlainPriority
            ? members.SelectMany(member => Leaves(path.Child(member.Key), member.Value, priority))
            : [(path, value)];

    private static NixExpression Prioritized(NixosValue value, int priority) => priority switch
    {
        NixosDefinition.ForcePriority => Nixos.Forced(Nixos.Value(value)),
        NixosDefinition.DefaultPriority => Nixos.Default(Nixos.Value(value)),
        _ => Nixos.Value(value),
    };

    private static bool IsAbove(NixosPath outer, NixosPath path) => outer != path && path.IsWithin(outer);

    // One path of a file has one value: what is set below it joins it there.
    private static NixExpression Merged(NixosPath path, NixExpression value, IReadOnlyList<(NixosPath Path, NixExpression Value)> below)
    {
        if (below.Count == 0) return value;
        var inside = NixSyntax.Nested(below.Where(leaf => !below.Any(outer => IsAbove(outer.Path, leaf.Path))).Select(leaf => new NixAssignment(
            new NixAttributePath([.. leaf.Path.Segments.Skip(path.Segments.Count).Select(NixKey.Of)]),
            Merged(leaf.Path, leaf.Value, [.. below.Where(other => IsAbove(leaf.Path, other.Path))]))));
        return NixSyntax.Call(Nixos.Lib("mkMerge"), NixSyntax.List(value, inside));
    }
}
