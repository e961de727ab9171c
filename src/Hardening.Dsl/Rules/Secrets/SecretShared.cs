namespace Hardening.Rules;

/// <summary>One encrypted file on two hosts.</summary>
public sealed class SecretShared : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6003", Layer.Secrets, Severity.Info)
    {
        Title = "Two hosts share a secret",
        Why = "An attacker with root on one host has what protects the other.",
        Fix = "Give each host a separate file: Add(name, secret => secret.File(\"./secrets/host/name.age\")).",
        Threat = Threats.LateralMovement,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        var first = new Dictionary<RelativePath, (HostModel Host, Origin Origin)>();
        foreach (var host in fleet.Hosts)
            foreach (var secret in host.Secrets.All.Where(static item => item.IsCertain))
            {
                var model = host.Secrets.Secret(secret.Value);
                if (model.StatedFile.IsUnknown || host.Secrets.Backend.IsUnknown) continue;
                if (!first.TryGetValue(model.File, out var other)) first.Add(model.File, (host, secret.Origin));
                else if (other.Host != host)
                    yield return At(secret.Origin, $"{host.Name} and {other.Host.Name} decrypt the same file, {model.File}.").With(other.Origin).On(host.Name);
            }
    }
}
