namespace Hardening.Rules;

/// <summary>A secret belongs to an account or a group that nothing creates.</summary>
public sealed class SecretOwnerMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6060", Layer.Secrets, Severity.Warning)
    {
        Title = "Owner of a secret does not exist",
        Why = "agenix and sops-nix cannot change the owner at activation: they stop or leave the file to root, and the program that reads it does not start.",
        Fix = "Use the name of an account as in Users.Add(...) or RunAs(...), or leave out Owner(...): the owner follows from what uses the secret.",
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
                yield return At(secret.StatedOwner, $"The owner of secret {name}, {owner}, is an account that nothing on {host.Name} creates{fault}.").Fix(new Edit.Remove(secret.StatedOwner.Origins[0]));
            if (secret.Group.TryGet(out var group) && CreatedNames.FaultOfGroup(host, group) is { } groupFault)
                yield return At(secret.Group, $"The group of secret {name}, {group}, is not created by anything on {host.Name}{groupFault}.").Fix(new Edit.Remove(secret.Group.Origins[0]));
        }
    }
}
