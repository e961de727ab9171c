namespace Hardening.Rules;

/// <summary>Options of a service that exclude each other.</summary>
public sealed class ServiceOptionsRefused() : NixosAssertionRule("services")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8015", Layer.Options, Severity.Error)
    {
        Title = "Options of a service exclude each other",
        Why = "NixOS refuses a service whose options contradict each other.",
        Fix = "Correct the option that the message names.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix"), Reference.NixosModule("services/databases/redis.nix")],
    };
}
