namespace Hardening.Model;

/// <summary>Who has an account on a host.</summary>
public sealed partial class UsersModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal UsersModel(HostModel host) => (this.host, scope) = (host, host.Root);

    /// <summary>One account.</summary>
    public UserModel User(UserName name) => new(host, name);
}
