namespace Hardening.Rules;

/// <summary>An option names a decrypted secret that no one declares.</summary>
public sealed class SecretNothingDeclares : HostRule
{
    private static readonly string[] Folders = ["/run/secrets-for-users/", "/run/secrets/", "/run/agenix/"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8415", Layer.Secrets, Severity.Warning)
    {
        Title = "An option names a secret that nothing declares",
        Why = "sops-nix and agenix write the secrets that are declared and no others. The file is not there, and the service that reads it does not start.",
        Fix = "Declare the secret with the same name, or correct the name; host.Secrets.Add(...) returns a secret whose path cannot be misspelled.",
        Threat = Threats.Outage,
        References = [new("agenix, README", "https://github.com/ryantm/agenix"), new("sops-nix, README", "https://github.com/Mic92/sops-nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.HasUnreadModules || host.Nixos.IsEverythingUnknown || host.Nixos.UnknownPrefixes.Count > 0 || host.Secrets.All.IsOpen) yield break;
        if (host.Nixos.Definitions.Any(static definition => definition.Known is null && definition.Path.Segments[0] is "sops" or "age")) yield break;
        var said = host.SaidBelow("sops").Concat(host.SaidBelow("age")).ToArray();
        var declared = new HashSet<string>(said.Where(static option => option.Path.Count > 2 && option.Path[1] is "secrets" or "templates").SelectMany(static option => Paths(option)), StringComparer.Ordinal);
        foreach (var secret in host.Secrets.All) declared.Add(host.Secrets.PathOf(secret.Value).ToString());
        // Where nothing is declared here, secrets come from elsewhere.
        if (declared.Count == 0) yield break;
        // What a container sees at a path is bound there from elsewhere.
        foreach (var option in host.Said().Where(static option => option.Path[0] is not ("sops" or "age" or "containers" or "home-manager")))
            foreach (var file in option.Value.Texts().Where(file => Folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && file.IndexOf(' ') < 0 && !declared.Contains(file) && !declared.Any(known => file.StartsWith(known + "/", StringComparison.Ordinal))))
                yield return At(option.Origins[0], $"{NixosPath.Of(option.Path)} names {file}, and no such secret is declared on {host.Name}.").With(option.Origins);
    }

    private static IEnumerable<string> Paths(SaidOption option)
    {
        var (name, isAge) = (option.Path[2], option.Path[0] == "age");
        if (isAge) yield return $"/run/agenix/{name}";
        else if (option.Path[1] == "templates") yield return $"/run/secrets/rendered/{name}";
        else
        {
            yield return $"/run/secrets/{name}";
            yield return $"/run/secrets-for-users/{name}";
        }
        if (option.Path.Count == 4 && option.Path[3] is "path" or "name" && option.Value.Text() is { } other) yield return other[0] == '/' ? other : isAge ? $"/run/agenix/{other}" : $"/run/secrets/rendered/{other}";
    }
}
