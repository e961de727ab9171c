namespace Hardening;

/// <summary>What one account shall be.</summary>
public sealed class UserModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal UserModel(HostModel host, UserName name) => (this.host, scope) = (host, host.Root.In(UserKeys.Users, name));

    /// <summary>The groups it is in besides its own.</summary>
    public SettingSet<GroupName> Groups => scope.Get(UserKeys.Groups);

    /// <summary>The keys that may log in.</summary>
    public SettingSet<SshPublicKey> AuthorizedKeys => scope.Get(UserKeys.AuthorizedKeys);

    /// <summary>Where the hash of its password lies.</summary>
    public Setting<AbsolutePath> PasswordFile =>
        PasswordSecret.IsUnset ? scope.Get(UserKeys.PasswordFile) : PasswordSecret.Select(host.Secrets.PathOf);

    /// <summary>The secret that holds the hash of its password.</summary>
    public Setting<SecretName> PasswordSecret => scope.Get(UserKeys.PasswordSecret);

    /// <summary>Whether it is a program's account.</summary>
    public Setting<bool> IsSystem => scope.Get(UserKeys.System);

    /// <summary>Whose it is.</summary>
    public Setting<UserDescription> Description => scope.Get(UserKeys.Description);
}
