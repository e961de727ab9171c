namespace Hardening;

[SettingsOf(typeof(SshModel))]
internal static class SshSettings
{
    private static readonly SettingGroup Group = new("Ssh", "services.openssh");
    private static readonly SettingGroup Login = Group.Section("Logins");
    private static readonly SettingGroup Algorithms = Group.Section("Algorithms");
    private static readonly SettingGroup Limits = Group.Section("Limits");

    private static readonly Codec<IpAddress> ListenAddress = As.Member("addr", As.Text<IpAddress>(IpAddress.TryFrom));

    private static readonly Codec<RootLogin> RootLogins = As.Enum(
        ("no", Hardening.RootLogin.No), ("prohibit-password", Hardening.RootLogin.ProhibitPassword), ("without-password", Hardening.RootLogin.ProhibitPassword),
        ("forced-commands-only", Hardening.RootLogin.ForcedCommandsOnly), ("yes", Hardening.RootLogin.Yes));

    public static readonly ScalarKey<bool> Enabled = Login.Option("enable", As.Switch("runs", "does not run"), "server", defaultsTo: false);
    public static readonly ScalarKey<Sequence<Port>> Ports = Limits.Ordered("ports", As.Port, "ports", merges: true, Sequence.Of([Port.From(22)]));
    public static readonly ScalarKey<Sequence<IpAddress>> ListenAddresses = Limits.Ordered("listenAddresses", ListenAddress, "addresses", merges: true);
    public static readonly ScalarKey<bool> OpenFirewall = Limits.Option("openFirewall", As.Boolean, "opens its port in the firewall", defaultsTo: true);
    public static readonly ScalarKey<bool> KeysInHomes = Login.Option("authorizedKeysInHomedir", As.Switch("accepted", "ignored"), "keys in home folders", defaultsTo: true);
    public static readonly FamilyKey<HostKeyType> HostKeys = Login.Records("hostKeys", "type", As.Text<HostKeyType>(HostKeyType.TryFrom), "host key", HostKeySettings.Keys);
    public static readonly ScalarKey<RootLogin> RootLogin = Login.Option("settings.PermitRootLogin", RootLogins, "PermitRootLogin", defaultsTo: Hardening.RootLogin.ProhibitPassword);
    public static readonly ScalarKey<bool> PasswordAuthentication = Login.Option("settings.PasswordAuthentication", As.Boolean, "PasswordAuthentication", defaultsTo: true);
    public static readonly ScalarKey<bool> KbdInteractiveAuthentication = Login.Option("settings.KbdInteractiveAuthentication", As.Boolean, "KbdInteractiveAuthentication", defaultsTo: true);
    public static readonly ScalarKey<bool> PermitEmptyPasswords = Login.Option("settings.PermitEmptyPasswords", As.Boolean, "PermitEmptyPasswords", defaultsTo: false);
    public static readonly ScalarKey<Sequence<string>> AuthenticationMethods = Login.Option("settings.AuthenticationMethods", As.Words, "AuthenticationMethods");
    public static readonly SetKey<UserName> AllowUsers = Login.List("settings.AllowUsers", As.Text<UserName>(UserName.TryFrom), "AllowUsers");
    public static readonly ScalarKey<Sequence<Kex>> KeyExchange = Algorithms.Ordered("settings.KexAlgorithms", As.Text<Kex>(Kex.TryFrom), "KexAlgorithms");
    public static readonly ScalarKey<Sequence<Cipher>> Ciphers = Algorithms.Ordered("settings.Ciphers", As.Text<Cipher>(Cipher.TryFrom), "Ciphers");
    public static readonly ScalarKey<Sequence<Mac>> Macs = Algorithms.Ordered("settings.Macs", As.Text<Mac>(Mac.TryFrom), "MACs");
    public static readonly ScalarKey<int> MaxAuthTries = Limits.Option("settings.MaxAuthTries", As.Integer, "MaxAuthTries", defaultsTo: 6);
    public static readonly ScalarKey<int> MaxSessions = Limits.Option("settings.MaxSessions", As.Integer, "MaxSessions", defaultsTo: 10);
    public static readonly ScalarKey<long> LoginGraceTime = Limits.Option("settings.LoginGraceTime", As.Seconds, "LoginGraceTime", defaultsTo: 120L);
    public static readonly ScalarKey<long> ClientAliveInterval = Limits.Option("settings.ClientAliveInterval", As.Seconds, "ClientAliveInterval", defaultsTo: 0L);
    public static readonly ScalarKey<int> ClientAliveCountMax = Limits.Option("settings.ClientAliveCountMax", As.Integer, "ClientAliveCountMax", defaultsTo: 3);
    public static readonly ScalarKey<bool> TcpForwarding = Limits.Option("settings.AllowTcpForwarding", As.Boolean, "AllowTcpForwarding", defaultsTo: true);
    public static readonly ScalarKey<bool> AgentForwarding = Limits.Option("settings.AllowAgentForwarding", As.Boolean, "AllowAgentForwarding", defaultsTo: true);
    public static readonly ScalarKey<bool> X11Forwarding = Limits.Option("settings.X11Forwarding", As.Boolean, "X11Forwarding", defaultsTo: false);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

internal static class HostKeySettings
{
    private static readonly SettingGroup Group = new("Ssh");

    public static readonly ScalarKey<AbsolutePath> Path = Group.Option("path", As.Text<AbsolutePath>(AbsolutePath.TryFrom), "path of the private key");

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
