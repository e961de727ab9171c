using Hardening.Overview.Access;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>Who can get into a host and who can become root, by which way.</summary>
internal static class AccessSection
{
    public static IEnumerable<Block> Of(HostView host)
    {
        var access = host.Model.Access;
        var accounts = access.Logins.Concat(access.ToRoot).Select(static path => path.Account).Distinct().ToArray();
        yield return new Block.Heading(2, "Who can get in and become root");
        if (host.Model.Users.All.IsOpen)
            yield return new Block.Paragraph($"There may be more accounts: options make them unknown.");
        yield return accounts.Length == 0
            ? new Block.Paragraph($"**No account can log in** after the next boot.")
            : new Block.Table(["Account", "Login", "Root by"], [.. accounts.Select(IReadOnlyList<Prose> (account) =>
                [account.ToString(), Ways(access.Logins, account), account.IsRoot ? Root(access) : Ways(access.ToRoot, account)])]);
        if (host.Model.Boot.UnlockKeys.Certain.Any())
            yield return new Block.Paragraph($"Over SSH, the initrd accepts {host.Model.Boot.UnlockKeys.Certain.Count()} key{(host.Model.Boot.UnlockKeys.Certain.Count() == 1 ? "" : "s")} to unlock the disk and for nothing else.");
        if (access.IsShadowWiped)
            yield return new Block.Paragraph($"/etc/shadow is wiped at boot: a password set on the host is lost.");
    }

    private static Prose Root(HostAccess access) =>
        access.ToRoot.Where(static path => path.Account.IsRoot).Select(AccessText.Of).ToArray() is { Length: > 0 } ways ? $"is root; {string.Join(", ", ways)}" : "is root";

    private static Prose Ways(IReadOnlyList<AccessPath> paths, UserName account)
    {
        var ways = paths.Where(path => path.Account.Equals(account)).ToLookup(static path => path.Holds, AccessText.Of);
        string sure = string.Join(", ", ways[Answer.Yes].Distinct()), perhaps = string.Join(", ", ways[Answer.Unknown].Distinct());
        return (sure, perhaps) switch
        {
            ("", "") => "no way",
            (_, "") => sure,
            ("", _) => $"not described, depends on the host: {perhaps}",
            _ => $"{sure}; depends on the host: {perhaps}",
        };
    }
}
