namespace Hardening;

[SettingsOf(typeof(SecretsModel))]
internal static class SecretsSettings
{
    private static readonly SettingGroup Group = new("Secrets");
    private static readonly SettingGroup Decryption = Group.Section("Keys");

    // Both backends have the same settings of a secret, below a path of their own: agenix is the one that is read.
    public static readonly ScalarKey<SecretBackend> Backend = Decryption.Own<SecretBackend>("decrypted by", static backend => backend == SecretBackend.Sops ? "sops-nix" : "agenix");
    public static readonly ScalarKey<RecipientKey> HostKey = Decryption.Own<RecipientKey>("SSH host key", PublicKeyText.Short);
    public static readonly ScalarKey<AbsolutePath> Identity = Decryption.ByHand().Option("age.identityPaths", As.Only(As.Text<AbsolutePath>(AbsolutePath.TryFrom)), "private host key");
    public static readonly FamilyKey<SecretName> All = Group.ByHand().Family("age.secrets.<name>", As.Text<SecretName>(SecretName.TryFrom), "secret", SecretSettings.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(SecretModel))]
internal static class SecretSettings
{
    private static readonly SettingGroup Settings = new("Secrets");
    private static readonly SettingGroup Files = Settings.Section("Files");

    public static readonly ScalarKey<RelativePath> StatedFile = Files.ByHand().Option("file", As.FilePath, "encrypted file");
    public static readonly ScalarKey<UserName> StatedOwner = Files.ByHand().Option("owner", As.Text<UserName>(UserName.TryFrom), "owner");
    public static readonly ScalarKey<GroupName> Group = Files.Option("group", As.Text<GroupName>(GroupName.TryFrom), "group");
    public static readonly ScalarKey<FileMode> StatedMode = Files.Option("mode", As.Text<FileMode>(FileMode.TryFrom), "mode", defaultsTo: FileMode.From("0400"));
    public static readonly ScalarKey<SecretGenerator> Generator = Files.Own<SecretGenerator>("generated as", static generator => generator.Words());

    public static IReadOnlyList<SettingKey> Keys => Settings.Keys;
}
