namespace Hardening.Rules;

/// <summary>A decrypted file that everybody on the host may open.</summary>
public sealed class SecretOpenToOthers : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6004", Layer.Secrets, Severity.Warning)
    {
        Title = "Everybody on the host can read or change a secret",
        Why = "The folder of decrypted secrets can be entered by everybody, so that the mode of the file is all that stands between a secret and any program on the host.",
        Fix = "Write Mode(\"0400\"), or Mode(\"0440\") with Group(...) where several users read it.",
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
                yield return At(mode, $"The mode {bits} opens the secret {name} to everybody on {host.Name}.").Fix(new Edit.Replace(mode.Origins[0], "mode", "\"0400\""));
        }
    }
}
