namespace Hardening.Rules;

/// <summary>A state version that the release of the fleet does not have yet.</summary>
public sealed class StateVersionTooNew : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8013", Layer.Options, Severity.Warning)
    {
        Title = "The state version is newer than the release",
        Why = "system.stateVersion is the release the host was installed with and never changes. A newer one selects formats and defaults that the modules of the release do not have.",
        Fix = "Use the release of the first installation: host.StateVersion(NixosRelease.V25_11).",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("misc/version.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // Hosts are often older than any release that fleets can be built from.
        var read = host.Reader.Read(Option);
        if (read is { IsSet: true, Value: NixosValue.Text { Value: var state } } && Version.TryParse(state, out var installed) && Version.TryParse(host.Release.Number(), out var built) && installed > built)
            yield return At(read.Origins[0], $"{host.Name} keeps state of NixOS {state} and is built from {host.Release.Number()}.");
    }

    private static readonly NixosPath Option = NixosPath.From("system.stateVersion");
}
