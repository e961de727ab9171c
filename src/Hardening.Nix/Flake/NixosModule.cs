using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>A NixOS module made of assignments; it takes just the arguments that its values use.</summary>
internal static class NixosModule
{
    private static readonly string[] Arguments = ["lib", "pkgs"];

    public static NixExpression Of(IReadOnlyList<Assignment> assignments)
    {
        var body = NixTree.Of(assignments.Select(a => (a.Path, a.Value, a.Because)));
        var used = Arguments.Where(body.Mentions).ToArray();
        return used.Length == 0 ? body : NixExpression.Function(NixPattern.Open(used), body);
    }
}
