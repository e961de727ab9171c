namespace Hardening;

/// <summary>What the SSH server of a host shall be.</summary>
public sealed class SshModel
{
    private readonly ModelScope scope;

    internal SshModel(ModelScope scope) => this.scope = scope;

    /// <summary>Whether it runs.</summary>
    public Setting<bool> Enabled => scope.Get(SshKeys.Enabled);

    /// <summary>Whether passwords are accepted; unset means yes.</summary>
    public Setting<bool> PasswordAuthentication => scope.Get(SshKeys.PasswordAuthentication);

    /// <summary>Whether the server may ask questions; unset means yes.</summary>
    public Setting<bool> KbdInteractiveAuthentication => scope.Get(SshKeys.KbdInteractiveAuthentication);

    /// <summary>Whether an empty password is one.</summary>
    public Setting<bool> PermitEmptyPasswords => scope.Get(SshKeys.PermitEmptyPasswords);

    /// <summary>What a login has to bring.</summary>
    public Setting<Sequence<string>> AuthenticationMethods => scope.Get(SshKeys.AuthenticationMethods);

    /// <summary>Whether and how root may log in; unset means with a key.</summary>
    public Setting<RootLogin> RootLogin => scope.Get(SshKeys.RootLogin);

    /// <summary>Key exchange methods, the first one first.</summary>
    public Setting<Sequence<Kex>> KeyExchange => scope.Get(SshKeys.KeyExchange);

    /// <summary>Ciphers, the first one first.</summary>
    public Setting<Sequence<Cipher>> Ciphers => scope.Get(SshKeys.Ciphers);

    /// <summary>Message authentication codes, the first one first.</summary>
    public Setting<Sequence<Mac>> Macs => scope.Get(SshKeys.Macs);

    /// <summary>The types of the host's own keys.</summary>
    public SettingSet<HostKeyType> HostKeys => scope.Get(SshKeys.HostKeys);

    /// <summary>Failed logins until the connection ends.</summary>
    public Setting<int> MaxAuthTries => scope.Get(SshKeys.MaxAuthTries);

    /// <summary>Sessions over one connection.</summary>
    public Setting<int> MaxSessions => scope.Get(SshKeys.MaxSessions);

    /// <summary>Seconds until a login has to be done.</summary>
    public Setting<long> LoginGraceTime => scope.Get(SshKeys.LoginGraceTime);

    /// <summary>Seconds of silence until the other side is asked.</summary>
    public Setting<long> ClientAliveInterval => scope.Get(SshKeys.ClientAliveInterval);

    /// <summary>Unanswered questions until the connection ends.</summary>
    public Setting<int> ClientAliveCountMax => scope.Get(SshKeys.ClientAliveCountMax);

    /// <summary>TCP ports; unset means 22.</summary>
    public Setting<Sequence<Port>> Ports => scope.Get(SshKeys.Ports);

    /// <summary>Addresses; unset means all.</summary>
    public Setting<Sequence<IpAddress>> ListenAddresses => scope.Get(SshKeys.ListenAddresses);

    /// <summary>Whether the firewall opens by itself; unset means yes.</summary>
    public Setting<bool> OpenFirewall => scope.Get(SshKeys.OpenFirewall);

    /// <summary>The only users that may log in; empty means all.</summary>
    public SettingSet<UserName> AllowUsers => scope.Get(SshKeys.AllowUsers);

    /// <summary>Whether connections carry TCP; unset means yes.</summary>
    public Setting<bool> TcpForwarding => scope.Get(SshKeys.TcpForwarding);

    /// <summary>Whether connections carry X11.</summary>
    public Setting<bool> X11Forwarding => scope.Get(SshKeys.X11Forwarding);

    /// <summary>Whether connections carry the key agent; unset means yes.</summary>
    public Setting<bool> AgentForwarding => scope.Get(SshKeys.AgentForwarding);

    /// <summary>Whether users may add keys in their homes; unset means yes.</summary>
    public Setting<bool> KeysInHomes => scope.Get(SshKeys.KeysInHomes);

    /// <summary>Where the private key of one type lies.</summary>
    public Setting<AbsolutePath> HostKeyPath(HostKeyType type) => scope.Get(SshKeys.HostKeys, type, SshKeys.HostKeyPath);
}
