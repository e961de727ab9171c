namespace Hardening.Rules;

/// <summary>A host that keeps the backups of another one, without a firewall.</summary>
public sealed class BackupTargetOpen : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8210", Layer.Backup, Severity.Warning)
    {
        Title = "Backup target has no firewall",
        Why = "The backups are what remains when a host is lost. Without a firewall every listening program of the target can be attacked from its networks.",
        Fix = "Enable the firewall of the target, Firewall.Enable(), and open only the port of the backup.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("services/networking/firewall.nix"), new("restic, preparing a new repository", "https://restic.readthedocs.io/en/stable/030_preparing_a_new_repo.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet) =>
        from host in fleet.Hosts
        from job in host.Backup.Jobs
        where job.Repository.TryGet(out _)
        from target in fleet.Hosts
        where target != host && target.Firewall.Enabled.Is(false) && job.Repository.Is(repository => IsOn(target, Server(repository.Text)))
        select At(job.Repository.Origins[0], $"Backup {job.Name} of {host.Name} is stored on {target.Name}, whose firewall is off.").With(target.Firewall.Enabled).On(host.Name);

    // The name of the host, or one of its addresses.
    private static bool IsOn(HostModel target, string? server) => server is not null
        && (server == target.Name || server.StartsWith(target.Name + ".", StringComparison.Ordinal)
            || target.Network.Interfaces.Certain.Any(name => target.Network.Interface(name).Addresses.Certain.Any(cidr => cidr.ToString()!.StartsWith(server + "/", StringComparison.Ordinal))));

    // sftp:user@host:/path, rest:https://host:8000/path
    private static string? Server(string repository)
    {
        var rest = repository.StartsWith("sftp:", StringComparison.Ordinal) ? repository.Substring(5).TrimStart('/')
            : repository.IndexOf("://", StringComparison.Ordinal) is > 0 and var at ? repository.Substring(at + 3) : null;
        if (rest is null) return null;
        var host = rest.Substring(rest.Split('/')[0].LastIndexOf('@') + 1);
        return host.Split(':', '/')[0];
    }
}
