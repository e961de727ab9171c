namespace Hardening;

internal static class SshKeys
{
    private const string Facet = "Ssh";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<bool> PasswordAuthentication = new(Facet, nameof(PasswordAuthentication));
    public static readonly ScalarKey<bool> KbdInteractiveAuthentication = new(Facet, nameof(KbdInteractiveAuthentication));
    public static readonly ScalarKey<bool> PermitEmptyPasswords = new(Facet, nameof(PermitEmptyPasswords));
    public static readonly ScalarKey<Sequence<string>> AuthenticationMethods = new(Facet, nameof(AuthenticationMethods));
    public static readonly ScalarKey<RootLogin> RootLogin = new(Facet, nameof(RootLogin));
    public static readonly ScalarKey<Sequence<Kex>> KeyExchange = new(Facet, nameof(KeyExchange));
    public static readonly ScalarKey<Sequence<Cipher>> Ciphers = new(Facet, nameof(Ciphers));
    public static readonly ScalarKey<Sequence<Mac>> Macs = new(Facet, nameof(Macs));
    public static readonly FamilyKey<HostKeyType> HostKeys = new(Facet, nameof(HostKeys));
    public static readonly ScalarKey<AbsolutePath> HostKeyPath = new(Facet, nameof(HostKeyPath));
    public static readonly ScalarKey<int> MaxAuthTries = new(Facet, nameof(MaxAuthTries));
    public static readonly ScalarKey<int> MaxSessions = new(Facet, nameof(MaxSessions));
    public static readonly ScalarKey<long> LoginGraceTime = new(Facet, nameof(LoginGraceTime));
    public static readonly ScalarKey<long> ClientAliveInterval = new(Facet, nameof(ClientAliveInterval));
    public static readonly ScalarKey<int> ClientAliveCountMax = new(Facet, nameof(ClientAliveCountMax));
    public static readonly ScalarKey<Sequence<Port>> Ports = new(Facet, nameof(Ports));
    public static readonly ScalarKey<Sequence<IpAddress>> ListenAddresses = new(Facet, nameof(ListenAddresses));
    public static readonly ScalarKey<bool> OpenFirewall = new(Facet, nameof(OpenFirewall));
    public static readonly SetKey<UserName> AllowUsers = new(Facet, nameof(AllowUsers));
    public static readonly ScalarKey<bool> TcpForwarding = new(Facet, nameof(TcpForwarding));
    public static readonly ScalarKey<bool> X11Forwarding = new(Facet, nameof(X11Forwarding));
    public static readonly ScalarKey<bool> AgentForwarding = new(Facet, nameof(AgentForwarding));
    public static readonly ScalarKey<bool> KeysInHomes = new(Facet, nameof(KeysInHomes));
}
