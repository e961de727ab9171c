namespace Hardening;

/// <summary>A state version that the release of the fleet does not have yet.</summary>
public sealed class StateVersionTooNew : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8013", Layer.Options, Severity.Warning)
    {
        Title = "The state version is newer than the release",
        Why = "system.stateVersion is the release the host was installed with and never changes. A newer one selects formats and defaults that the modules of the release do not have.",
        Mend = "Write the release of the first installation: host.StateVersion(NixosRelease.V25_11).",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("misc/version.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.StateVersion.TryGet(out var state) && state > host.Release)
            yield return At(host.StateVersion, $"{host.Name} keeps state of NixOS {state.Number()} and is built from {host.Release.Number()}.");
    }
}
