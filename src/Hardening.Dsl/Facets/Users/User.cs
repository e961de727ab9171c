using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One account.</summary>
public sealed class User : Facet<User>
{
    internal User(Place place) : base(place)
    {
    }

    /// <summary>Lets the user become root with sudo.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>extraGroups = [ "wheel" ]</c>.</remarks>
    public User Wheel([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(UserSettings.Groups, GroupName.From("wheel"));

    /// <summary>Puts the user into further groups.</summary>
    /// <param name="names">Names of groups.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;.extraGroups</c>.</remarks>
    /// <exception cref="SettingException">A name is no group name.</exception>
    public User Groups(params ListOf<string> names) =>
        From(names).Add(UserSettings.Groups, GroupName.From, names);

    /// <summary>Lets the holder of this key log in over SSH.</summary>
    /// <param name="key">One line as in a <c>.pub</c> file, for example <c>ssh-ed25519 AAAA... name</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;.openssh.authorizedKeys.keys</c>. Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT.</remarks>
    /// <exception cref="SettingException"><paramref name="key"/> is not a valid public key.</exception>
    public User AuthorizedKey(string key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(UserSettings.AuthorizedKeys, SshPublicKey.Authorized, key);

    /// <summary>Lets an administrator of the fleet log in over SSH.</summary>
    /// <param name="administrator">What <see cref="Fleet.Administrator(string, string, string, int)"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;.openssh.authorizedKeys.keys</c>.</remarks>
    /// <exception cref="SettingException">The administrator's key is one of age.</exception>
    public User Authorize(Administrator administrator, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(UserSettings.AuthorizedKeys, Administrator.SshKeyOf, administrator);

    /// <summary>Takes the hash of the user's password from a secret.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave; it holds one line made by <c>mkpasswd</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;.hashedPasswordFile</c>; wins over a file that is named besides. Source: crypt(5) names the form.</remarks>
    public User PasswordFrom(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UserSettings.PasswordSecret, Secret.NameOf, secret);

    /// <summary>Takes the hash of the user's password from a file on the host.</summary>
    /// <param name="path">An absolute path; the file holds one line made by <c>mkpasswd</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;.hashedPasswordFile</c>. The hash stays out of the world-readable store. Source: crypt(5) names the form.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not a valid absolute path.</exception>
    public User PasswordFrom(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UserSettings.PasswordFile, AbsolutePath.From, path);

    /// <summary>Marks the account as one that a program runs under, without a login.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>isSystemUser = true</c> and a group of the same name.</remarks>
    public User System([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UserSettings.IsSystem, true);

    /// <summary>Says whose account it is.</summary>
    /// <param name="text">Without colons and line breaks.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>users.users.&lt;name&gt;.description</c>. Source: passwd(5), the GECOS field.</remarks>
    /// <exception cref="SettingException"><paramref name="text"/> has a colon or a control character.</exception>
    public User Description(string text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(UserSettings.Description, UserDescription.From, text);
}
