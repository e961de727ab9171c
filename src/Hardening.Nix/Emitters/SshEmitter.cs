using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>The SSH server.</summary>
internal sealed class SshEmitter : Emitter
{
    private const string Root = "services.openssh";

    public override string Facet => "ssh";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var ssh = host.Ssh;
        if (ssh.Enabled.Is(false)) return [Option($"{Root}.enable", false)];
        return
        [
            .. Option($"{Root}.enable", ssh.Enabled),
            .. Option($"{Root}.ports", ssh.Ports, static ports => List(ports, static port => port.Number)),
            .. Option($"{Root}.listenAddresses", ssh.ListenAddresses, static addresses =>
                List(addresses, static address => NixSyntax.Attrs(NixSyntax.SetKey("addr", address.ToString())))),
            .. Option($"{Root}.openFirewall", ssh.OpenFirewall),
            .. Option($"{Root}.authorizedKeysInHomedir", ssh.KeysInHomes),
            .. Option($"{Root}.hostKeys", ssh.HostKeys, type => HostKey(ssh, type)),
            .. Settings(ssh),
        ];
    }

    private static IEnumerable<Assignment> Settings(SshModel ssh) =>
    [
        .. Option($"{Root}.settings.PermitRootLogin", ssh.RootLogin, Text),
        .. Option($"{Root}.settings.PasswordAuthentication", ssh.PasswordAuthentication),
        .. Option($"{Root}.settings.KbdInteractiveAuthentication", ssh.KbdInteractiveAuthentication),
        .. Option($"{Root}.settings.PermitEmptyPasswords", ssh.PermitEmptyPasswords),
        .. Option($"{Root}.settings.AuthenticationMethods", ssh.AuthenticationMethods, static methods => string.Join(' ', methods)),
        .. Option($"{Root}.settings.AllowUsers", ssh.AllowUsers, static user => user.ToString()),
        .. Option($"{Root}.settings.KexAlgorithms", ssh.KeyExchange, static list => List(list, static kex => kex.ToString())),
        .. Option($"{Root}.settings.Ciphers", ssh.Ciphers, static list => List(list, static cipher => cipher.ToString())),
        .. Option($"{Root}.settings.Macs", ssh.Macs, static list => List(list, static mac => mac.ToString())),
        .. Option($"{Root}.settings.MaxAuthTries", ssh.MaxAuthTries),
        .. Option($"{Root}.settings.MaxSessions", ssh.MaxSessions),
        .. Option($"{Root}.settings.LoginGraceTime", ssh.LoginGraceTime, static seconds => seconds),
        .. Option($"{Root}.settings.ClientAliveInterval", ssh.ClientAliveInterval, static seconds => seconds),
        .. Option($"{Root}.settings.ClientAliveCountMax", ssh.ClientAliveCountMax),
        .. Option($"{Root}.settings.AllowTcpForwarding", ssh.TcpForwarding),
        .. Option($"{Root}.settings.AllowAgentForwarding", ssh.AgentForwarding),
        .. Option($"{Root}.settings.X11Forwarding", ssh.X11Forwarding),
    ];

    private static NixExpression Text(RootLogin login) => login switch
    {
        RootLogin.No => "no",
        RootLogin.ProhibitPassword => "prohibit-password",
        RootLogin.ForcedCommandsOnly => "forced-commands-only",
        _ => "yes",
    };

    private static NixAttributeSet HostKey(SshModel ssh, HostKeyType type)
    {
        ssh.HostKeyPath(type).TryGet(out var path);
        return NixSyntax.Attrs(NixSyntax.SetKey("type", type.ToString()), NixSyntax.SetKey("path", path!.ToString()));
    }

    private static NixList List<T>(IEnumerable<T> items, Func<T, NixExpression> write) =>
        new([.. items.Select(item => new NixListItem(write(item)))]);
}
