using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>What a third-party flake is called among the inputs of the fleet's flake.</summary>
/// <remarks>The name becomes an attribute of <c>inputs</c> and an argument of <c>outputs</c> (Nix manual, "nix flake"), so it is an identifier of the Nix language.</remarks>
public sealed record InputName
{
    private const int Longest = 64;

    // The arguments of the emitted flake: nixpkgs, itself, and the flakes that facets bring.
    private static readonly string[] Taken = ["self", "nixpkgs", "agenix", "sops-nix", "disko", "impermanence", "lanzaboote", "colmena", "deploy-rs"];

    private static readonly string[] Keywords = ["assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with"];

    private readonly string text;

    private InputName(string text) => this.text = text;

    /// <summary>Takes a name, or says why the text is not one.</summary>
    /// <param name="text">1 to 64 letters, digits, "-" and "_", the first a letter; not the name of an input that Hardening itself adds.</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out InputName? name, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid name of a flake input: {fault}", out name, out problem)
            : Verdict.Accept(new InputName(text!), out name, out problem);

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to 64 letters, digits, "-" and "_", the first a letter; not the name of an input that Hardening itself adds.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name.</exception>
    public static InputName From(string text) => TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The name as it is written.</summary>
    public static implicit operator string(InputName name) => name.text;

    /// <inheritdoc/>
    public override string ToString() => text;

    private static string? Fault(string text) =>
        text.Length is 0 or > Longest || !Ascii.IsLetter(text[0]) || !Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-')
            ? $"expected 1 to {Longest} letters, digits, \"-\" and \"_\", the first a letter, such as nix-mineral."
        : Array.IndexOf(Keywords, text) >= 0 ? "it is a keyword of the Nix language. Choose another name."
        : Array.IndexOf(Taken, text) >= 0 ? "Hardening itself adds an input of this name. Choose another name."
        : null;
}
