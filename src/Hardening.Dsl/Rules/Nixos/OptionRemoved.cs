namespace Hardening.Rules;

/// <summary>An option that NixOS removed.</summary>
public sealed class OptionRemoved() : NixosAssertionRule("removed")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8014", Layer.Options, Severity.Error)
    {
        Title = "An option is set that NixOS removed",
        Why = "NixOS keeps the names of removed options and stops where one is set, so that a setting is not lost unnoticed.",
        Fix = "Set what took its place, as the release notes name it.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("rename.nix")],
    };
}
