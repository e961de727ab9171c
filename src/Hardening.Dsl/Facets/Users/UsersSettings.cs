namespace Hardening;

[SettingsOf(typeof(UsersModel))]
internal static class UsersSettings
{
    public const string Section = "Accounts";

    private static readonly SettingGroup Group = new("Users", "users", Section);

    // No text is the hash "!", so no password fits; keys and sudo go on working.
    private static readonly Codec<bool> Lock = As.OneOf<bool>((new NixosValue.Text("!"), true), (NixosValue.Null, false)).Saying(static on => on ? "yes" : "no");

    public static readonly ScalarKey<bool> Mutable = Group.Option("mutableUsers", As.Boolean, "accounts can change on the host", defaultsTo: true);
    public static readonly ScalarKey<bool> RootLocked = Group.Option("users.root.hashedPassword", Lock, "root is locked", defaultsTo: false);
    public static readonly FamilyKey<UserName> All = Group.Family("users.<name>", As.Text<UserName>(UserName.TryFrom), "account", UserSettings.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(UserModel))]
internal static class UserSettings
{
    private static readonly SettingGroup Group = new("Users", section: UsersSettings.Section);

    public static readonly ScalarKey<bool> IsSystem = Group.ByHand().Option("isSystemUser", As.Switch("system account", "normal user"), "kind", defaultsTo: false);
    public static readonly ScalarKey<UserDescription> Description = Group.Option("description", As.Text<UserDescription>(UserDescription.TryFrom), "description", defaultsTo: UserDescription.From(""));
    public static readonly SetKey<GroupName> Groups = Group.List("extraGroups", As.Text<GroupName>(GroupName.TryFrom), "groups");
    public static readonly ScalarKey<SecretName> PasswordSecret = Group.Own<SecretName>("password");
    public static readonly ScalarKey<AbsolutePath> PasswordFile = Group.ByHand().Option("hashedPasswordFile", As.Text<AbsolutePath>(AbsolutePath.TryFrom).Saying(static file => $"password hash from {file}"), "password");
    public static readonly SetKey<SshPublicKey> AuthorizedKeys = Group.List("openssh.authorizedKeys.keys", As.Text<SshPublicKey>(SshPublicKey.TryAuthorized).Saying(PublicKeyText.Short), "SSH keys");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
