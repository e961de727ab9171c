using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Who has an account.</summary>
internal sealed class UsersEmitter : Emitter
{
    public override string Facet => "users";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var users = host.Users;
        return
        [
            .. Option("users.mutableUsers", users.Mutable),
            // "!" is no hash of anything, so no password fits; keys and sudo go on working.
            .. users.RootLocked.Is(true) ? [Option("users.users.root.hashedPassword", "!")] : Array.Empty<Assignment>(),
            .. users.All.Certain.SelectMany(name => User(name, users.User(name))),
        ];
    }

    private static IEnumerable<Assignment> User(UserName name, UserModel user)
    {
        var path = $"users.users.{Nixos.Part(name)}";
        var isSystem = user.IsSystem.Is(true);
        return
        [
            .. name.ToString() == "root" ? Array.Empty<Assignment>() : [Option($"{path}.{(isSystem ? "isSystemUser" : "isNormalUser")}", true)],
            .. isSystem ? [Option($"{path}.group", name.ToString()), Option($"users.groups.{Nixos.Part(name)}", NixSyntax.Attrs())] : Array.Empty<Assignment>(),
            .. Option($"{path}.description", user.Description, static text => text.Text),
            .. Option($"{path}.extraGroups", user.Groups, static group => group.ToString()),
            .. Option($"{path}.hashedPasswordFile", user.PasswordFile, static file => file.ToString()),
            .. Option($"{path}.openssh.authorizedKeys.keys", user.AuthorizedKeys, static key => key.ToString()),
        ];
    }
}
