using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>How NixOS says what several facets need to say.</summary>
internal static class Nixos
{
    // mkDefault is 1000 and a plain definition is 100. Options that take one definition only (sysctls, the kernel) refuse two of
    // the same strength, even equal ones, and NixOS itself writes some of them with mkDefault: so ours are in between.
    private const int BetweenDefaultAndPlain = NixosDefinition.OverridablePriority;

    /// <summary>Stronger than what NixOS sets by default, weaker than what a module of the user's sets plainly.</summary>
    public static NixExpression Overridable(NixExpression value) => NixSyntax.Call(Lib("mkOverride"), BetweenDefaultAndPlain, value);

    /// <summary>The same for each value of an attribute set.</summary>
    public static NixExpression EachOverridable(NixExpression set) =>
        NixSyntax.Call(Lib("mapAttrs"), NixSyntax.Fn("_", NixSyntax.Call(Lib("mkOverride"), BetweenDefaultAndPlain)), set);

    /// <summary>As weak as NixOS's own defaults; equal ones can stand side by side.</summary>
    public static NixExpression Default(NixExpression value) => NixSyntax.Call(Lib("mkDefault"), value);

    /// <summary>Stronger than any plain definition.</summary>
    public static NixExpression Forced(NixExpression value) => NixSyntax.Call(Lib("mkForce"), value);

    /// <summary>Whether a value carries its own priority, or parts that do.</summary>
    public static bool HasPriority(NixExpression value) =>
        value is NixApplication { Function: NixSelect { Target: NixIdentifier { Name: "lib" }, Path.Keys: [{ Name: "mkForce" or "mkDefault" or "mkOverride" or "mkMerge" }] } };

    /// <summary>A member of <c>lib</c>.</summary>
    public static NixExpression Lib(params string[] path) => Member("lib", path);

    /// <summary>A package.</summary>
    public static NixExpression Package(string attribute) => Member("pkgs", attribute);

    /// <summary>A value of an option, in a file of a host's folder.</summary>
    public static NixExpression Value(NixosValue value) => value switch
    {
        NixosValue.Nothing => NixNull.Value,
        NixosValue.Boolean on => on.Value,
        NixosValue.Whole number => number.Value,
        NixosValue.Real number => number.Value,
        NixosValue.Text text => text.Value,
        NixosValue.Path path => FromFolder(path.Value),
        NixosValue.List list => new NixList([.. list.Items.Select(item => new NixListItem(Value(item)))]),
        NixosValue.Attributes set => new NixAttributeSet([.. set.Members.Select(member => NixSyntax.SetKey(NixKey.Of(member.Key), Value(member.Value)))]),
        NixosValue.Expression expression => NixReader.Read(expression.Nix, FromFolder),
        _ => throw new InvalidOperationException($"No facet states {value.Describe()}."),
    };

    // Paths are relative to the project in a description, and to the file in Nix.
    private static NixExpression FromFolder(string path) =>
        NixSyntax.Path(path.StartsWith("./", StringComparison.Ordinal) ? $"../../{path[2..]}" : path);

    /// <summary>A part of an attribute path, in quotes where it is no plain name.</summary>
    public static string Part(string name) => IsPlain(name) ? name : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

    /// <summary>What stands at a path below a name.</summary>
    public static NixExpression Member(string name, params string[] path) =>
        new NixSelect(NixSyntax.Var(name), new NixAttributePath([.. path.Select(NixKey.Of)]));

    /// <summary>The platform as Nix calls it.</summary>
    public static string Platform(this HostModel host) =>
        host.Architecture.Is(Architecture.Arm64) ? "aarch64-linux" : "x86_64-linux";

    /// <summary>Interfaces as the backend of the host's firewall writes patterns.</summary>
    public static string Text(this InterfacePattern pattern, HostModel host) =>
        host.Firewall.Backend.Is(FirewallBackend.Nftables) ? pattern.ForNftables : pattern.ForIptables;

    // Only names that validated themselves come here: none has a quote or a dollar sign.
    private static bool IsPlain(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
