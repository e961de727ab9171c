namespace Hardening;

/// <summary>Who reads the secrets of a host, derived from what is described.</summary>
internal static class SecretUses
{
    // One source for each facet that hands secrets on; a facet adds its own here.
    private static readonly Func<HostModel, IEnumerable<SecretUse>>[] Sources =
    [
        Passwords,
        static host => host.Services.SecretUses,
        Containers,
        Backups,
        Notices,
    ];

    public static IReadOnlyList<SecretUse> Of(HostModel host) => [.. Sources.SelectMany(source => source(host))];

    private static IEnumerable<SecretUse> Passwords(HostModel host) =>
        from user in host.Users.All.Certain
        let secret = host.Root.Get(UsersSettings.All, user, UserSettings.PasswordSecret)
        let name = secret.TryGet(out var known) ? known : null
        where name is not null
        select new SecretUse(name, $"password of {user}", null, secret.Origins[0]);

    // systemd-nspawn opens the file as root and hands it to the container as a credential.
    private static IEnumerable<SecretUse> Containers(HostModel host) =>
        from container in host.Containers.Certain
        from secret in container.Secrets
        select new SecretUse(secret, $"container {container.Name}", null, container.Origin) { Unit = $"container@{container.Name}" };

    private static IEnumerable<SecretUse> Backups(HostModel host) =>
        from job in host.Backup.Jobs
        from setting in new[] { job.Password, job.Credentials, job.SshKey }
        let name = setting.TryGet(out var known) ? known : null
        where name is not null
        select new SecretUse(name, $"backup {job.Name}", null, setting.Origins[0]);

    private static IEnumerable<SecretUse> Notices(HostModel host) =>
        host.Systemd.FailureAddress is var address && address.TryGet(out var name) ? [new SecretUse(name, "failure notifications", null, address.Origins[0])] : [];
}
