using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Who has an account.</summary>
internal sealed class UsersOverview : FacetOverview
{
    private const string Accounts = "Accounts";

    public override string Page => "accounts";

    public override string Title => "Accounts";

    public override string Module => "users.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var users = host.Model.Users;
        if (users.Mutable.Is(false))
            yield return Of("users.fixed", "accounts are what is described, and nothing on the host changes them", Evidence.Of("users.mutableUsers=false", users.Mutable));
        if (users.RootLocked.Is(true))
            yield return Of("users.root", "root has no password", Evidence.Of("users.users.root.hashedPassword", users.RootLocked)) with { RefutedBy = ["HD4005"] };
    }

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var users = host.Model.Users;
        return
        [
            .. Stated(Accounts, "accounts can be changed on the host", users.Mutable, Phrases.YesOrNo),
            .. Stated(Accounts, "root is locked", users.RootLocked, Phrases.YesOrNo),
            .. users.All.Where(item => item.IsCertain).SelectMany(item => User(item.Value.ToString(), users.User(item.Value), item.Origin)),
        ];
    }

    private static IEnumerable<StatedSetting> User(string name, UserModel user, Origin origin) =>
    [
        new(Accounts, name, user.IsSystem.Is(true) ? "a program's account" : "a person's account", [origin]) { Note = user.Groups.Certain.Any(group => group.ToString() == "wheel") ? "may become root" : null },
        .. Stated(Accounts, $"{name}, description", user.Description, static text => text.Text),
        .. Stated(Accounts, $"{name}, groups", user.Groups, static group => group.ToString()),
        .. Stated(Accounts, $"{name}, keys for SSH", user.AuthorizedKeys, PublicKeyText.Short),
        .. user.PasswordSecret.TryGet(out var secret)
            ? [Stated(Accounts, $"{name}, password", $"its hash is the secret {secret}", user.PasswordSecret)]
            : Stated(Accounts, $"{name}, password", user.PasswordFile, static file => $"its hash lies in {file}"),
    ];

    private static Measure Of(string id, string title, Evidence evidence) =>
        new(id, DefenceLayer.Access, title) { Threats = [CredentialGuessing], Evidence = [evidence], Section = Accounts };
}
