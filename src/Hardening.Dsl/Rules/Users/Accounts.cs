namespace Hardening.Rules;

/// <summary>Questions that several rules ask of accounts; each is true only when the answer is certain.</summary>
internal static class Accounts
{
    private static readonly GroupName WheelGroup = GroupName.From("wheel");

    public static UserName Root { get; } = UserName.From("root");

    /// <summary>True when there is no account for people but those that are known.</summary>
    public static bool AreAllDescribed(HostModel host) => !host.Users.All.IsOpen;

    /// <summary>The accounts that may be there.</summary>
    public static IEnumerable<(UserName Name, UserModel User)> Possible(this UsersModel users) =>
        users.All.Select(item => (item.Value, users.User(item.Value)));

    /// <summary>The accounts that are described for certain.</summary>
    public static IEnumerable<(UserName Name, UserModel User)> Described(this UsersModel users) =>
        users.All.Certain.Select(name => (name, users.User(name)));

    /// <summary>The keys that let somebody in for certain, with their accounts.</summary>
    public static IEnumerable<(UserName Name, UserModel User, SshPublicKey Key, Origin Origin)> Keys(this UsersModel users) =>
        users.Described().SelectMany(static account => account.User.AuthorizedKeys.Where(static item => item.IsCertain)
            .Select(item => (account.Name, account.User, item.Value, item.Origin)));

    /// <summary>The call that lets the account become root, or null.</summary>
    public static Origin? Wheel(this UserModel user) => user.Groups.OriginOf(WheelGroup);

    /// <summary>Whether the account cannot become root with sudo.</summary>
    public static bool IsNotInWheel(this UserModel user) => user.Groups.Lacks(WheelGroup);
}
