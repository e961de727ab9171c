namespace Hardening.Rules;

/// <summary>A secret belongs to an account or a group that nothing creates.</summary>
public sealed class SecretOwnerNothingCreates : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6060", Layer.Secrets, Severity.Warning)
    {
        Title = "A secret is given to an account that nothing creates",
        Why = "The file cannot be handed over at activation: agenix and sops-nix stop there or leave it to root, and the program that should read it does not start.",
        Fix = "Write the name of an account as in Users.Add(...) or RunAs(...), or leave out Owner(...): the reader follows from the use.",
        Threat = Threats.Outage,
        References = [new("agenix", "https://github.com/ryantm/agenix"), new("sops-nix", "https://github.com/Mic92/sops-nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Secrets.All.Certain)
        {
            var secret = host.Secrets.Secret(name);
            if (secret.StatedOwner.TryGet(out var owner) && CreatedNames.FaultOfUser(host, owner) is { } fault)
                yield return At(secret.StatedOwner, $"The secret {name} belongs to {owner}, an account that nothing on {host.Name} creates{fault}.").Fix(new Edit.Remove(secret.StatedOwner.Origins[0]));
            if (secret.Group.TryGet(out var group) && CreatedNames.FaultOfGroup(host, group) is { } groupFault)
                yield return At(secret.Group, $"The secret {name} belongs to the group {group}, which nothing on {host.Name} creates{groupFault}.").Fix(new Edit.Remove(secret.Group.Origins[0]));
        }
    }
}
