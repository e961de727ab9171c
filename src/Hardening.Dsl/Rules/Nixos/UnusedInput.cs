namespace Hardening.Rules;

/// <summary>A third-party flake of which no host uses a module.</summary>
public sealed class UnusedInput : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7404", Layer.Options, Severity.Warning)
    {
        Title = "Flake input is not used by any host",
        Why = "An input changes a host only through a module that the host uses. An unused input is left out of flake.nix, and what its modules protect is not protected.",
        Fix = "Use a module of it: host.Use(input.Module(\"nixosModules.default\")). Otherwise remove fleet.Input(...).",
        Threat = Threats.FalseConfidence,
        References = [new("Nix manual, nix flake", "https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet) =>
        fleet.Inputs.All.IsOpen || fleet.Hosts.Any(static host => host.Nixos.Modules.IsOpen) ? []
        : fleet.Inputs.All
            .Where(input => input.IsCertain && !fleet.Hosts.Any(host => host.Nixos.Modules.Any(module => module.Value.Input == input.Value)))
            .Select(input => At(input.Origin, $"No host uses a module of the input {input.Value}."));
}
