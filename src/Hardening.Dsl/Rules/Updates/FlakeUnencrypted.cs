namespace Hardening.Rules;

/// <summary>A configuration that is fetched in the clear.</summary>
public sealed class FlakeUnencrypted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5005", Layer.Updates, Severity.Warning)
    {
        Title = "Upgrade fetches its flake without encryption",
        Why = "An attacker on the path to the server can replace the configuration, and the host builds and activates it as root.",
        Fix = "Fetch it over https or ssh, for example git+https://example.org/hosts or git+ssh://git@example.org/hosts.",
        Threat = Threats.NetworkAttack,
        References = [new("Nix manual, flake references", "https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake.html#flake-references"), Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var flake = host.Updates.Flake;
        if (flake.TryGet(out var reference) && reference is { IsPlaintext: true, IsPinned: false })
            yield return At(flake, $"{host.Name} fetches {reference} unencrypted and activates it as root.");
    }
}
