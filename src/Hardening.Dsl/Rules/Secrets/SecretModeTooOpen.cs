namespace Hardening.Rules;

/// <summary>A decrypted file that everybody on the host may open.</summary>
public sealed class SecretModeTooOpen : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6004", Layer.Secrets, Severity.Warning)
    {
        Title = "Any user of the host can read or change a secret",
        Why = "All users can enter the folder of decrypted secrets, so only the mode of the file protects a secret from other programs of the host.",
        Fix = "Use Mode(\"0400\"), or Mode(\"0440\") with Group(...) if several users read it.",
        Threat = Threats.CredentialTheft,
        References = [new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Secrets.All.Certain)
        {
            var mode = host.Secrets.Secret(name).StatedMode;
            if (mode.TryGet(out var bits) && bits.IsOpenToOthers)
                yield return At(mode, $"Mode {bits} lets any user of {host.Name} access the secret {name}.").Fix(new Edit.Replace(mode.Origins[0], "mode", "\"0400\""));
        }
    }
}
