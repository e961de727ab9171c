namespace Hardening.Rules;

/// <summary>An option that NixOS removed.</summary>
public sealed class OptionRemoved() : NixosAssertionRule("removed")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8014", Layer.Options, Severity.Error)
    {
        Title = "Removed option is set",
        Why = "NixOS keeps the names of removed options and stops the evaluation if one is set.",
        Fix = "Set its replacement, as the release notes name it.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("rename.nix")],
    };
}
