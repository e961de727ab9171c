using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Who has an account.</summary>
internal sealed class UsersOverview : FacetOverview
{
    private const string Accounts = UsersSettings.Section;

    public override string Page => "accounts";

    public override string Title => "Accounts";

    public override string Module => "users.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var users = host.Model.Users;
        if (users.Mutable.Is(false))
            yield return Of("users.fixed", "accounts are immutable", Evidence.Of("users.mutableUsers=false", users.Mutable));
        if (users.RootLocked.Is(true))
            yield return Of("users.root", "root has no password", Evidence.Of("users.users.root.hashedPassword", users.RootLocked)) with { RefutedBy = ["HD4005"] };
    }

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var users = host.Model.Users;
        return
        [
            .. Declared(host, [UsersSettings.Mutable, UsersSettings.RootLocked]),
            .. users.All.Where(static item => item.IsCertain).SelectMany(item => User(host, item.Value, item.Origin)),
        ];
    }

    // Every account is of one kind or the other, stated or not; a password in a secret is said by the secret's name.
    private static IEnumerable<StatedSetting> User(HostView host, UserName name, Origin origin)
    {
        var (user, element, scope) = (host.Model.Users.User(name), $"account {name}", host.Model.Root.In(UsersSettings.All, name));
        return
        [
            new(Accounts, $"{element}: {UserSettings.IsSystem.Says}", UserSettings.IsSystem.Option!.Codec.Say(user.IsSystem.Is(true)), [origin])
                { Note = user.Groups.Certain.Any(static group => group.ToString() == "wheel") ? "can become root" : null },
            .. UserSettings.Keys.Where(static setting => setting != UserSettings.IsSystem && setting != UserSettings.PasswordFile).SelectMany(setting => Declared(scope, setting, element)),
            .. user.PasswordSecret.TryGet(out var secret)
                ? [Stated(Accounts, $"{element}: {UserSettings.PasswordSecret.Says}", $"password hash in the secret {secret}", user.PasswordSecret)]
                : Declared(scope, UserSettings.PasswordFile, element),
        ];
    }

    private static Measure Of(string id, string title, Evidence evidence) =>
        new(id, DefenceLayer.Access, title) { Threats = [CredentialGuessing], Evidence = [evidence], Section = Accounts };
}
