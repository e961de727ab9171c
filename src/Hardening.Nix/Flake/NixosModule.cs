using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>A NixOS module made of assignments; it takes just the arguments that its values use.</summary>
internal static class NixosModule
{
    private static readonly string[] Arguments = ["config", "lib", "modulesPath", "options", "pkgs", "utils"];

    public static NixExpression Of(IReadOnlyList<Assignment> assignments)
    {
        var options = new NixAttributeBuilder();
        foreach (var (path, value, because) in assignments) options.Add(path, value, because);
        var used = Arguments.Where(argument => assignments.Any(assignment => Uses(assignment.Value, argument))).ToArray();
        var body = options.ToSet();
        return used.Length == 0 ? body : NixSyntax.Fn(NixSyntax.OpenPattern([.. used.Select(name => new NixFormal(name))]), body);
    }

    private static bool Uses(NixExpression expression, string name) => expression switch
    {
        NixIdentifier identifier => identifier.Name == name,
        NixSelect select => Uses(select.Target, name) || Uses(select.Path, name) || (select.Fallback is { } fallback && Uses(fallback, name)),
        NixHasAttribute has => Uses(has.Target, name) || Uses(has.Path, name),
        NixApplication call => Uses(call.Function, name) || call.Arguments.Any(argument => Uses(argument, name)),
        NixUnary unary => Uses(unary.Operand, name),
        NixBinary binary => Uses(binary.Left, name) || Uses(binary.Right, name),
        NixLambda lambda => !Binds(lambda.Parameter, name) && (Uses(lambda.Body, name) || (lambda.Parameter is NixPatternParameter pattern && pattern.Formals.Any(formal => formal.Fallback is { } value && Uses(value, name)))),
        NixList list => list.Items.Any(item => Uses(item.Value, name)),
        NixAttributeSet set => Uses(set.Bindings, name),
        NixLet let => Uses(let.Bindings, name) || Uses(let.Body, name),
        NixWith with => Uses(with.Scope, name) || Uses(with.Body, name),
        NixAssert assert => Uses(assert.Condition, name) || Uses(assert.Body, name),
        NixIf choice => Uses(choice.Condition, name) || Uses(choice.Then, name) || Uses(choice.Else, name),
        NixIndentedString text => text.Parts.OfType<NixInterpolation>().Any(part => Uses(part.Expression, name)),
        NixInterpolatedString text => text.Parts.OfType<NixInterpolation>().Any(part => Uses(part.Expression, name)),
        _ => false,
    };

    private static bool Uses(NixAttributePath path, string name) => path.Keys.Any(key => key.Expression is { } computed && Uses(computed, name));

    private static bool Uses(IEnumerable<NixBinding> bindings, string name) => bindings.Any(binding => binding switch
    {
        NixAssignment assignment => Uses(assignment.Path, name) || Uses(assignment.Value, name),
        NixInherit inherit => inherit.Source is { } source ? Uses(source, name) : inherit.Names.Contains(name),
        _ => false,
    });

    private static bool Binds(NixParameter parameter, string name) => parameter switch
    {
        NixNameParameter single => single.Name == name,
        NixPatternParameter pattern => pattern.Name == name || pattern.Formals.Any(formal => formal.Name == name),
        _ => false,
    };
}
