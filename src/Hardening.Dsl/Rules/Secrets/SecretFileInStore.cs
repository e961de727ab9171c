namespace Hardening.Rules;

/// <summary>A file with a secret is in the Nix store.</summary>
public sealed class SecretFileInStore : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8414", Layer.Secrets, Severity.Error)
    {
        Title = "A file with a secret is in the world-readable Nix store",
        Why = "A path of the project, or a file that environment.etc writes, is copied to the Nix store. Every account of the host and every machine that builds it can read it.",
        Fix = "Encrypt it, host.Secrets.Add(\"name\"), and pass the secret; or name a file that is on the host only.",
        Threat = Threats.CredentialTheft,
        References = [new("Nix manual, store", "https://nix.dev/manual/nix/stable/store/"), Reference.NixosModule("system/etc/etc.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (option, file) in SecretFiles.Stated(host))
        {
            if (file is NixosValue.Path path && !SecretFiles.IsEncrypted(path.Value)) yield return Found(option, path.Value);
            else if (file.Text() is { } text && text.StartsWith("/nix/store/", StringComparison.Ordinal)) yield return Found(option, text);
            else if (file.Text() is { } etc && etc.StartsWith("/etc/", StringComparison.Ordinal) && Written(host, etc.Substring(5)) is { } written) yield return Found(option, etc).With(written.Origins);
        }
    }

    private Finding Found(SaidOption option, string file) => At(option.Origins[0], $"{NixosPath.Of(option.Path)} names {file}, which is copied to the Nix store.").With(option.Origins);

    private static SaidOption? Written(HostModel host, string name) =>
        host.SaidBelow("environment", "etc", name).FirstOrDefault(static option => option.Path.Count == 4 && (option.Path[3] == "text" || (option.Path[3] == "source" && option.Value is NixosValue.Path)));
}
