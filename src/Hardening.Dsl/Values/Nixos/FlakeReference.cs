using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>Where a flake comes from: <c>github:NixOS/nixpkgs/nixos-26.05</c>, <c>path:/etc/nixos</c>, <c>git+ssh://git@example.org/hosts</c>.</summary>
/// <remarks>
/// The address form of flake references (Nix manual, "nix flake"): github, gitlab and sourcehut; path; git over https, http,
/// ssh or from a file; archives over https or http; and names of the registry, whose text begins with "flake:". Stricter: known
/// parameters alone, no output behind "#", no password (the flake can be read by every user of the host), and a relative path has
/// its "path:". A folder from the root on may be written as it is (<c>/etc/nixos</c>). NixOS: <c>inputs.&lt;name&gt;.url</c>, <c>system.autoUpgrade.flake</c>.
/// </remarks>
public sealed record FlakeReference
{
    private readonly string _text;

    private FlakeReference(string text, bool isPinned) => (_text, IsPinned) = (text, isPinned);

    /// <summary>How it is fetched, such as <c>github</c> or <c>git+ssh</c>.</summary>
    public string Scheme => _text[0] == '/' ? "path" : _text.Substring(0, _text.IndexOf(':'));

    /// <summary>Names one revision or content (<c>rev</c>, <c>narHash</c>), and so is the same for ever.</summary>
    public bool IsPinned { get; }

    /// <summary>Fetched without encryption, so that anybody on the way can replace what is not pinned.</summary>
    public bool IsPlaintext => Scheme is "http" or "git+http" or "tarball+http" or "git";

    /// <summary>Takes a flake reference, or says why the text is not valid.</summary>
    /// <param name="text">The address form, without an output behind "#".</param>
    /// <param name="reference">The reference, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one; it never repeats a password.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out FlakeReference? reference, [NotNullWhen(false)] out string? problem)
    {
        if (FlakeReferenceText.HasPassword(text ?? ""))
            return Verdict.Refuse("A flake reference contains a password, which every user of the host can read in the Nix store. Remove it, and use git+ssh with a key or \"access-tokens\" in nix.conf.", out reference, out problem);
        return FlakeReferenceText.TryRead(text ?? "", out var isPinned) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid flake reference: {fault}", out reference, out problem)
            : Verdict.Accept(new FlakeReference(text!.IndexOf(':') < 0 && text[0] != '/' ? "flake:" + text : text, isPinned), out reference, out problem);
    }

    /// <summary>Takes a flake reference.</summary>
    /// <param name="text">The address form, without an output behind "#".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no flake reference, or holds a password.</exception>
    public static FlakeReference From(string text) =>
        TryFrom(text, out var reference, out var problem) ? reference : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(FlakeReference reference) => reference.ToString();

    /// <summary>The reference in its address form.</summary>
    public override string ToString() => _text;
}
