namespace Hardening.Rules;

/// <summary>A repository that root's Nix refuses to read.</summary>
public sealed class RepositoryOfAnotherUser : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD5002", Layer.Updates, Severity.Error)
    {
        Title = "Upgrade reads a repository owned by another user",
        Why = "The upgrade runs as root, and Nix refuses a repository of another user: \"is not owned by current user\". No upgrade succeeds, and only the journal says so.",
        Fix = "Store the repository where it belongs to root, such as git+file:///etc/nixos, or fetch it from a server.",
        Threat = Threats.StaleSoftware,
        References = [Reference.NixosModule("tasks/auto-upgrade.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var flake = host.Updates.Flake;
        if (flake.TryGet(out var reference) && reference.Scheme == "git+file" && reference.LocalPath() is { } path && path.StartsWith("/home/", StringComparison.Ordinal))
            yield return At(flake, $"Root's Nix refuses to read {path}, which belongs to another user, so {host.Name} never upgrades.");
    }
}
