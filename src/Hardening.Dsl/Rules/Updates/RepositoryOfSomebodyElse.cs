namespace Hardening.Rules;

/// <summary>A repository that root's Nix refuses to read.</summary>
public sealed class RepositoryOfSomebodyElse : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5002", Layer.Updates, Severity.Error)
    {
        Title = "The upgrade reads a repository that belongs to an ordinary user",
        Why = "The upgrade runs as root, and Nix refuses a repository that belongs to somebody else: \"is not owned by current user\". No upgrade ever happens, and only the journal says so.",
        Fix = "Keep the repository where it belongs to root, such as git+file:///etc/nixos, or fetch it from a server.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var flake = host.Updates.Flake;
        if (flake.TryGet(out var reference) && reference.Scheme == "git+file" && reference.LocalPath() is { } path && path.StartsWith("/home/", StringComparison.Ordinal))
            yield return At(flake, $"Root's Nix refuses to read {path}, which belongs to somebody else, so {host.Name} never upgrades.");
    }
}
