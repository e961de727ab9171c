namespace Hardening.Model;

/// <summary>What one account shall be.</summary>
public sealed partial class UserModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal UserModel(HostModel host, UserName name) => (this.host, scope) = (host, host.Root.In(UsersSettings.All, name));

    /// <summary>Where the hash of its password is.</summary>
    public Setting<AbsolutePath> PasswordFile =>
        PasswordSecret.IsUnset ? scope.Get(UserSettings.PasswordFile) : PasswordSecret.Select(host.Secrets.PathOf);
}
