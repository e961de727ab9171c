namespace Hardening.Rules;

/// <summary>Swap that cannot work.</summary>
public sealed class SwapRefused() : NixosAssertionRule("swap")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8010", Layer.Storage, Severity.Error)
    {
        Title = "Swap or hibernation cannot work as described",
        Why = "NixOS refuses the description, or hibernation writes an image that is never read.",
        Fix = "Correct the option that the message names.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("config/swap.nix"), Reference.NixosModule("system/boot/stage-1.nix")],
    };
}
