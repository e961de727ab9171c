namespace Hardening.Nix.Flake;

/// <summary>A flake beside nixpkgs that a host's modules come from.</summary>
/// <param name="Name">What the flake calls it, for example <c>agenix</c>.</param>
/// <param name="Url">Where it comes from.</param>
/// <param name="Module">The path of its NixOS module, below its own outputs.</param>
/// <param name="Follows">Its own inputs that are to be the flake's nixpkgs.</param>
internal sealed record FlakeInput(string Name, string Url, IReadOnlyList<string> Module, IReadOnlyList<string> Follows)
{
    /// <summary>A flake whose module is its default one and which is to use the same nixpkgs.</summary>
    public static FlakeInput Default(string name, string url) => new(name, url, ["nixosModules", "default"], ["nixpkgs"]);
}
