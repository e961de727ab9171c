using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>How NixOS says what several facets need to say.</summary>
internal static class Nixos
{
    // mkDefault is 1000 and a plain definition is 100. Options that take one definition only (sysctls, the kernel) refuse two of
    // the same strength, even equal ones, and NixOS itself writes some of them with mkDefault: so ours lie in between.
    private const int BetweenDefaultAndPlain = 900;

    /// <summary>Stronger than what NixOS sets by default, weaker than what a module of the user's sets plainly.</summary>
    public static NixExpression Overridable(NixExpression value) => Lib("mkOverride").Call(BetweenDefaultAndPlain, value);

    /// <summary>The same for each value of an attribute set.</summary>
    public static NixExpression EachOverridable(NixExpression set) =>
        Lib("mapAttrs").Call(NixExpression.Function("_", Lib("mkOverride").Call(BetweenDefaultAndPlain)), set);

    /// <summary>As weak as NixOS's own defaults; equal ones can stand side by side.</summary>
    public static NixExpression Default(NixExpression value) => Lib("mkDefault").Call(value);

    /// <summary>Stronger than any plain definition.</summary>
    public static NixExpression Forced(NixExpression value) => Lib("mkForce").Call(value);

    /// <summary>A member of <c>lib</c>.</summary>
    public static NixExpression Lib(params string[] path) => NixExpression.Select("lib", path);

    /// <summary>A package.</summary>
    public static NixExpression Package(string attribute) => NixExpression.Select("pkgs", attribute);

    /// <summary>The platform as Nix calls it.</summary>
    public static string Platform(this HostModel host) =>
        host.Architecture.Is(Architecture.Arm64) ? "aarch64-linux" : "x86_64-linux";

    /// <summary>Interfaces as the backend of the host's firewall writes patterns.</summary>
    public static string Text(this InterfacePattern pattern, HostModel host) =>
        host.Firewall.Backend.Is(FirewallBackend.Nftables) ? pattern.ForNftables : pattern.ForIptables;
}
