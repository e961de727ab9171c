namespace Hardening.Overview.Access;

/// <summary>What the SSH server lets its clients do, against the defaults of NixOS and OpenSSH (sshd_config(5)).</summary>
internal static class SshAccess
{
    private const string Ssh = "ssh";
    private const int NoLimit = 1_000_000;

    public static IEnumerable<AccessFact> Of(SshModel ssh) => !ssh.Enabled.Is(true) ? [] : ((IEnumerable<AccessFact?>)
    [
        new(Ssh, "SSH server runs", 0, Ssh),
        Scale("PermitRootLogin", ssh.RootLogin, static login => login switch { RootLogin.No => -2, RootLogin.ForcedCommandsOnly => -1, RootLogin.Yes => 1, _ => 0 }, "no", "forced-commands-only", "prohibit-password", "yes"),
        Scale("PasswordAuthentication", ssh.PasswordAuthentication, static on => on ? 0 : -1),
        Scale("KbdInteractiveAuthentication", ssh.KbdInteractiveAuthentication, static on => on ? 0 : -1),
        Scale("PermitEmptyPasswords", ssh.PermitEmptyPasswords, static on => on ? 1 : 0),
        Scale("AllowTcpForwarding", ssh.TcpForwarding, static on => on ? 0 : -1),
        Scale("AllowAgentForwarding", ssh.AgentForwarding, static on => on ? 0 : -1),
        Scale("X11Forwarding", ssh.X11Forwarding, static on => on ? 1 : 0),
        Scale("keys in home folders", ssh.KeysInHomes, static on => on ? 0 : -1),
        Scale("MaxAuthTries", ssh.MaxAuthTries, static tries => tries - 6),
        Scale("MaxSessions", ssh.MaxSessions, static sessions => sessions - 10),
        Scale("LoginGraceTime", ssh.LoginGraceTime, static seconds => seconds == 0 ? NoLimit : (int)Math.Min(seconds - 120, NoLimit)),
        Scale("ClientAliveInterval", ssh.ClientAliveInterval, static seconds => seconds == 0 ? 0 : (int)Math.Min(seconds - NoLimit, -1)),
        List("AuthenticationMethods", ssh.AuthenticationMethods, static method => method),
        List("KexAlgorithms", ssh.KeyExchange, static kex => kex.Name), List("Ciphers", ssh.Ciphers, static cipher => cipher.Name), List("MACs", ssh.Macs, static mac => mac.Name),
        List("ListenAddress", ssh.ListenAddresses, static address => address.ToString()!),
        ssh.AllowUsers.Certain.Any() ? new($"{Ssh}:AllowUsers", "SSH AllowUsers", -1, Ssh, [.. ssh.AllowUsers.Certain.Select(user => user.ToString())]) : null,
    ]).OfType<AccessFact>();

    private static AccessFact? Scale<T>(string name, Setting<T> setting, Func<T, int> degree, params string[] names) where T : notnull =>
        !setting.TryGet(out var value) || degree(value) is 0 ? null : new($"{Ssh}:{name}", $"SSH {name} {Said(value, names)}", degree(value), Ssh);

    private static string Said<T>(T value, string[] names) where T : notnull => value switch
    {
        bool on => on ? "yes" : "no",
        RootLogin login => names[login switch { RootLogin.No => 0, RootLogin.ForcedCommandsOnly => 1, RootLogin.Yes => 3, _ => 2 }],
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static AccessFact? List<T>(string name, Setting<Sequence<T>> setting, Func<T, string> say) where T : notnull =>
        setting.TryGet(out var items) && items.Count > 0 ? new($"{Ssh}:{name}", $"SSH {name}", -1, Ssh, [.. items.Select(say)]) : null;
}
