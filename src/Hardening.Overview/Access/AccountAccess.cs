using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>Who has an account, and who becomes root.</summary>
internal static class AccountAccess
{
    public static IEnumerable<AccessFact> Of(HostView host)
    {
        var users = host.Model.Users;
        foreach (var name in users.All.Certain)
            foreach (var fact in Of(name.ToString(), users.User(name), host.Model.Access.PasswordOf(name))) yield return fact;
        foreach (var path in host.Model.Access.ToRoot.Where(static path => path is { Holds: Answer.Yes, Way: not (AccessWay.RescueShell or AccessWay.BootMenu) }))
            yield return new($"account:{path.Account}:root by {path.Way}{(path.By is null ? "" : $" {path.By}")}", $"account {path.Account} becomes root: {AccessText.Of(path)}", 1);
        if (users.Mutable.Is(false)) yield return new("accounts:fixed", "accounts are immutable", -1);
        if (users.RootLocked.Is(true)) yield return new("accounts:root locked", "root has no password", -1);
        var security = host.Model.Security;
        if (security.SudoPassword.Is(false)) yield return new("root:sudo without password", "members of wheel become root without a password", 1);
        if (security.Sudo.Is(false)) yield return new("root:no sudo", "sudo is not installed", -1);
        if (security.SudoForWheelOnly.Is(true)) yield return new("root:wheel only", "only members of wheel can run sudo", -1);
        if (security.Pkexec.Is(false)) yield return new("root:no pkexec", "pkexec is not installed", -1);
        if (host.Model.Boot.RescueShell.TryGet(out var rescue)) yield return new("boot:rescue shell", rescue ? "a failing initrd offers a shell" : "a failing initrd offers no shell", rescue ? 1 : -1);
        if (security.LockAudit.Is(true)) yield return new("root:audit rules", "root cannot change the audit rules until the next boot", -1);
        if (host.Model.Boot.Editor.Is(false)) yield return new("boot:editor", "the boot menu offers no editor", -1);
        if (host.Model.Systemd.EmergencyMode.Is(false)) yield return new("boot:emergency mode", "a failing boot offers no shell", -1);
        if (host.Model.Boot.SecureBoot.Is(true)) yield return new("boot:secure", "Secure Boot", -1);
        foreach (var partition in host.Model.Storage.Disks.SelectMany(static disk => disk.Partitions).Where(static partition => partition.AllowDiscards.Is(true)))
            yield return new($"disk:{partition.Name} discards", $"free blocks of {partition.Name} are visible on the disk (discards)", 1);
        foreach (var key in host.Model.Boot.UnlockKeys.Certain) yield return new($"boot:unlock {key}", $"{PublicKeyText.Short(key)} unlocks the disk over SSH", 1);
    }

    private static IEnumerable<AccessFact> Of(string name, UserModel user, Answer password)
    {
        yield return new($"account:{name}", $"account {name} exists", user.IsSystem.Is(true) ? 0 : 1);
        foreach (var group in user.Groups.Certain.Select(group => group.ToString()))
            yield return new($"account:{name}:group {group}", IsRoot(group) ? $"account {name} can become root (group {group})" : $"account {name} is in group {group}", IsRoot(group) ? 2 : 1);
        foreach (var key in user.AuthorizedKeys.Certain) yield return new($"account:{name}:key {key}", $"{PublicKeyText.Short(key)} logs in as {name} over SSH", 1);
        if (password == Answer.Yes || !user.PasswordFile.IsUnset) yield return new($"account:{name}:password", $"account {name} has a password", 1);
    }

    private static bool IsRoot(string group) => group == "wheel" || HostAccess.RootGroups.Any(known => known.Group == group);
}
