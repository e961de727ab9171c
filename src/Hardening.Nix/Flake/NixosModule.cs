using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>A NixOS module made of assignments; it takes just the arguments that its values use.</summary>
internal static class NixosModule
{
    private static readonly string[] Arguments = ["lib", "pkgs"];

    public static NixExpression Of(IReadOnlyList<Assignment> assignments)
    {
        var options = new NixAttributes();
        foreach (var (path, value, because) in assignments) options.Add(path, value, because);
        var used = Arguments.Where(argument => assignments.Any(assignment => Uses(assignment.Value, argument))).ToArray();
        var body = options.ToSet();
        return used.Length == 0 ? body : NixSyntax.Fn(NixSyntax.OpenPattern([.. used.Select(name => new NixFormal(name))]), body);
    }

    private static bool Uses(NixExpression expression, string name) => expression switch
    {
        NixIdentifier identifier => identifier.Name == name,
        NixSelect select => Uses(select.Target, name),
        NixApplication call => Uses(call.Function, name) || call.Arguments.Any(argument => Uses(argument, name)),
        NixLambda lambda => Uses(lambda.Body, name),
        NixList list => list.Items.Any(item => Uses(item.Value, name)),
        NixAttributeSet set => set.Bindings.OfType<NixAssignment>().Any(binding => Uses(binding.Value, name)),
        NixInterpolatedString text => text.Parts.OfType<NixInterpolation>().Any(part => Uses(part.Expression, name)),
        _ => false,
    };
}
