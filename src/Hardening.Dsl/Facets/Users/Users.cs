using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Who has an account on a host.</summary>
public sealed class Users : Facet<Users>
{
    internal Users(Place place) : base(place)
    {
    }

    /// <summary>Gives a person or a program an account.</summary>
    /// <param name="name">1 to 32 letters, digits, dashes and underscores, not starting with a digit.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is no user name.</exception>
    public Users Add(string name, Action<User> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Within(UsersSettings.All, UserName.From, name, static place => new User(place), describe);

    /// <summary>Makes the configuration the only source of accounts: passwords changed on the host last until the next boot.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.mutableUsers = false</c>. Without a password or key for at least one account, no login is possible.</remarks>
    public Users Immutable([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UsersSettings.Mutable, false);

    /// <summary>Gives root no password, so that no login as root with a password is possible.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.root.hashedPassword = "!"</c>.</remarks>
    public Users LockRoot([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UsersSettings.RootLocked, true);
}
