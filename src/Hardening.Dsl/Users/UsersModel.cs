namespace Hardening;

/// <summary>Who has an account on a host.</summary>
public sealed class UsersModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal UsersModel(HostModel host) => (this.host, scope) = (host, host.Root);

    /// <summary>The accounts that are described.</summary>
    public SettingSet<UserName> All => scope.Get(UserKeys.Users);

    /// <summary>Whether accounts may be changed on the host; unset means yes.</summary>
    public Setting<bool> Mutable => scope.Get(UserKeys.Mutable);

    /// <summary>Whether root has no password for certain.</summary>
    public Setting<bool> RootLocked => scope.Get(UserKeys.RootLocked);

    /// <summary>One account.</summary>
    public UserModel User(UserName name) => new(host, name);
}
