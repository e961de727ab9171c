using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Options that are set by their path.</summary>
internal sealed class NixosEmitter : Emitter
{
    public const string Name = "nixos";

    public override string Facet => Name;

    public override IEnumerable<Assignment> Emit(HostModel host) =>
        host.Nixos.All.Certain.SelectMany(path => Option(path.Text, host.Nixos.ValueOf(path), Write));

    /// <summary>The same modules, in which what is set by its path wins over what a facet says of the same option.</summary>
    public static IEnumerable<EmittedModule> Winning(IReadOnlyList<EmittedModule> modules)
    {
        var said = modules.Where(static module => module.Name != Name).SelectMany(static module => module.Assignments)
            .Select(static assignment => NixosPath.From(assignment.Path)).ToHashSet();
        return modules.Select(module => module.Name != Name ? module
            : module with { Assignments = [.. module.Assignments.Select(option => Forced(option, said))] });
    }

    // Lists are put together by NixOS; two plain values of anything else stop it.
    private static Assignment Forced(Assignment option, HashSet<NixosPath> said) =>
        option.Value is not NixList && said.Contains(NixosPath.From(option.Path)) ? option with { Value = Nixos.Forced(option.Value) } : option;

    private static NixExpression Write(NixosValue value) => value switch
    {
        NixosValue.Boolean boolean => boolean.Value,
        NixosValue.Whole number => number.Value,
        NixosValue.Text text => text.Value,
        NixosValue.List list => new NixList([.. list.Items.Select(static item => new NixListItem(Write(item)))]),
        _ => throw new InvalidOperationException($"{value.Describe()} cannot be set by its path."),
    };
}
