using Hardening.Overview.Facts;

namespace Hardening.Testing;

/// <summary>A way to log in as an account, or to become root from it.</summary>
/// <param name="Text">What it is, in a few words.</param>
/// <param name="IsCertain">False where a setting it needs is unknown.</param>
/// <param name="Origins">The calls behind it.</param>
internal sealed record WayIn(string Text, bool IsCertain, IReadOnlyList<Origin> Origins)
{
    public override string ToString() => $"{Text}{(IsCertain ? "" : ", unless a setting that is unknown prevents it")}{(Origins.Count == 0 ? "" : $": {SourceText.Of(Origins)}")}";
}

/// <summary>Who can log in to a host, and who can become root there, by the effective settings.</summary>
internal sealed class WaysIn(HostView host)
{
    private readonly HostModel model = host.Model;

    /// <summary>The accounts that are described, and root.</summary>
    public IEnumerable<string> Accounts => model.Users.All.Certain.Select(name => name.ToString()).Append("root").Distinct();

    /// <summary>The ways to log in as an account from the network.</summary>
    public IEnumerable<WayIn> Login(string account)
    {
        var ssh = model.Ssh;
        if (ssh.Enabled.IsUnset || ssh.Enabled.Is(false)) yield break;
        var name = UserName.From(account);
        if (ssh.AllowUsers.Certain.Any() && ssh.AllowUsers.Lacks(name)) yield break;
        if (account == "root" && ssh.RootLogin.Is(RootLogin.No)) yield break;
        var user = model.Users.User(name);
        var isSure = !ssh.Enabled.IsUnknown && !ssh.AllowUsers.IsOpen && !(account == "root" && ssh.RootLogin.IsUnknown) && host.Exposures.Any(exposure => exposure.Process == "OpenSSH");
        if (!isSure && !IsListeningPerhaps()) yield break;
        foreach (var key in user.AuthorizedKeys)
            yield return new($"key {PublicKeyText.Short(key.Value)} over SSH", isSure && key.IsCertain, [key.Origin]);
        if (user.AuthorizedKeys.IsOpen) yield return new("keys that are unknown, over SSH", false, user.AuthorizedKeys.OpenedBy);
        if (TakesPasswords(account) && HasPassword(user))
            yield return new("a password over SSH", isSure && !ssh.PasswordAuthentication.IsUnknown, [.. PasswordOrigins(user), .. ssh.PasswordAuthentication.Origins]);
    }

    /// <summary>The ways by which an account becomes root.</summary>
    public IEnumerable<(RootAccess Access, WayIn Way)> Root(string account)
    {
        if (account == "root")
        {
            foreach (var way in Login(account)) yield return (RootAccess.Login, way);
            yield break;
        }
        var user = model.Users.User(UserName.From(account));
        foreach (var group in user.Groups)
        {
            var name = group.Value.ToString();
            if (HostAccess.RootGroups.Any(root => root.Group == name)) yield return (RootAccess.Group, new($"group {name}", group.IsCertain, [group.Origin]));
            if (name == "wheel" && Sudo(user, group) is { } way) yield return way;
        }
    }

    private (RootAccess, WayIn)? Sudo(UserModel user, SettingSet<GroupName>.Item wheel)
    {
        var security = model.Security;
        if (security.Sudo.Is(false)) return null;
        var isSure = wheel.IsCertain && !security.Sudo.IsUnknown;
        if (security.SudoPassword.Is(false)) return (RootAccess.SudoWithoutPassword, new("sudo without a password", isSure, [wheel.Origin, .. security.SudoPassword.Origins]));
        return HasPassword(user) ? (RootAccess.Sudo, new("sudo with the account's password", isSure && !security.SudoPassword.IsUnknown, [wheel.Origin, .. PasswordOrigins(user)])) : null;
    }

    private bool IsListeningPerhaps() => model.Ssh.Enabled.IsUnknown || host.PerhapsMore.Count > 0 || host.Exposures.Any(exposure => exposure.Process == "OpenSSH");

    private bool TakesPasswords(string account) =>
        !(model.Ssh.PasswordAuthentication.Is(false) && model.Ssh.KbdInteractiveAuthentication.Is(false)) && (account != "root" || model.Ssh.RootLogin.Is(RootLogin.Yes) || model.Ssh.RootLogin.IsUnknown);

    private static bool HasPassword(UserModel user) => !user.PasswordFile.IsUnset || !user.PasswordSecret.IsUnset;

    private static IEnumerable<Origin> PasswordOrigins(UserModel user) => user.PasswordFile.Origins.Concat(user.PasswordSecret.Origins).Distinct();
}
