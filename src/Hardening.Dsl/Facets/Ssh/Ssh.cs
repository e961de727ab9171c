using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>The SSH server of a host. Any description of it runs the server; <see cref="Disable"/> stops it.</summary>
public sealed class Ssh : Facet<Ssh>
{
    internal Ssh(Place place) : base(place)
    {
    }

    /// <summary>Runs the SSH server. Any other description of it does so too.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.enable</c>.</remarks>
    public Ssh Enable([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line);

    /// <summary>Runs no SSH server.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.enable = false</c>.</remarks>
    public Ssh Disable([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SshSettings.Enabled, false);

    /// <summary>Lets people in with a key only: no passwords, no questions, no empty passwords.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: <c>services.openssh.settings</c> with <c>PasswordAuthentication</c>, <c>KbdInteractiveAuthentication</c> and
    /// <c>PermitEmptyPasswords</c> off and <c>AuthenticationMethods publickey</c>. Source: sshd_config(5).
    /// </remarks>
    public Ssh KeyOnly([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line)
            .Set(SshSettings.PasswordAuthentication, false)
            .Set(SshSettings.KbdInteractiveAuthentication, false)
            .Set(SshSettings.PermitEmptyPasswords, false)
            .Set(SshSettings.AuthenticationMethods, Sequence.Of(["publickey"]));

    /// <summary>Decides whether passwords are accepted.</summary>
    /// <param name="accept">False asks for keys.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.PasswordAuthentication</c>. Source: sshd_config(5). NixOS's default is yes.</remarks>
    public Ssh PasswordAuthentication(bool accept, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.PasswordAuthentication, static v => v, accept);

    /// <summary>Decides whether the server may ask questions, which is how PAM asks for passwords.</summary>
    /// <param name="accept">False closes this way round <see cref="PasswordAuthentication"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.KbdInteractiveAuthentication</c>. Source: sshd_config(5). NixOS's default is yes.</remarks>
    public Ssh KeyboardInteractive(bool accept, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.KbdInteractiveAuthentication, static v => v, accept);

    /// <summary>Decides whether and how root may log in.</summary>
    /// <param name="login">NixOS's default is <see cref="RootLogin.ProhibitPassword"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.PermitRootLogin</c>. Source: sshd_config(5).</remarks>
    public Ssh PermitRootLogin(RootLogin login, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.RootLogin, login);

    /// <summary>Agrees on keys only by these methods, the first one first.</summary>
    /// <param name="algorithms">At least one.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.KexAlgorithms</c>. Source: sshd_config(5). The call states the whole list.</remarks>
    public Ssh KeyExchange(params ListOf<Kex> algorithms) =>
        Serve(algorithms).Set(SshSettings.KeyExchange, static v => v, algorithms);

    /// <summary>Encrypts only with these ciphers, the first one first.</summary>
    /// <param name="algorithms">At least one.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.Ciphers</c>. Source: sshd_config(5). The call states the whole list.</remarks>
    public Ssh Ciphers(params ListOf<Cipher> algorithms) =>
        Serve(algorithms).Set(SshSettings.Ciphers, static v => v, algorithms);

    /// <summary>Protects messages only with these codes, the first one first.</summary>
    /// <param name="algorithms">At least one.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.Macs</c>. Source: sshd_config(5). The call states the whole list.</remarks>
    public Ssh Macs(params ListOf<Mac> algorithms) =>
        Serve(algorithms).Set(SshSettings.Macs, static v => v, algorithms);

    /// <summary>Identifies the host by a key of this type, made at the first start.</summary>
    /// <param name="type">For example <see cref="HostKeyType.Ed25519"/>.</param>
    /// <param name="path">Where the private key is, for example <c>/etc/ssh/ssh_host_ed25519_key</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.hostKeys</c>; the call states the whole list of types together with others of its kind.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not a valid absolute path.</exception>
    public Ssh HostKey(HostKeyType type, string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line)
            .Put(SshSettings.HostKeys, static v => v, type, HostKeySettings.Path, AbsolutePath.From, path);

    /// <summary>Ends a connection after this many failed logins.</summary>
    /// <param name="attempts">1 to 10; sshd's own default is 6, and half of it is logged.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.MaxAuthTries</c>. Source: sshd_config(5).</remarks>
    /// <exception cref="SettingException"><paramref name="attempts"/> is outside 1 to 10.</exception>
    public Ssh MaxAuthTries(int attempts, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.MaxAuthTries, static n => Whole.Between(n, 1, 10, "login attempts"), attempts);

    /// <summary>Allows this many sessions over one connection.</summary>
    /// <param name="sessions">0 to 100; sshd's own default is 10, and 0 leaves only forwarding.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.MaxSessions</c>. Source: sshd_config(5).</remarks>
    /// <exception cref="SettingException"><paramref name="sessions"/> is outside 0 to 100.</exception>
    public Ssh MaxSessions(int sessions, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.MaxSessions, static n => Whole.Between(n, 0, 100, "sessions"), sessions);

    /// <summary>Ends a connection that has not logged in by then.</summary>
    /// <param name="time">1 second to 10 minutes; sshd's own default is 2 minutes.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.LoginGraceTime</c>. Source: sshd_config(5).</remarks>
    /// <exception cref="SettingException"><paramref name="time"/> is not a whole number of seconds in that range.</exception>
    public Ssh LoginGraceTime(TimeSpan time, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.LoginGraceTime, static t => Whole.Seconds(t, 1, 600), time);

    /// <summary>Ends a connection whose other side is silent.</summary>
    /// <param name="askAfter">How long the other side may be silent before it is asked; 1 second to 1 day.</param>
    /// <param name="attempts">How often it is asked; 1 to 100.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings</c> <c>ClientAliveInterval</c> and <c>ClientAliveCountMax</c>. Source: sshd_config(5).</remarks>
    /// <exception cref="SettingException">A value is outside its range.</exception>
    public Ssh ClientAlive(TimeSpan askAfter, int attempts, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line)
            .Set(SshSettings.ClientAliveInterval, static t => Whole.Seconds(t, 1, 86_400), askAfter)
            .Set(SshSettings.ClientAliveCountMax, static n => Whole.Between(n, 1, 100, "attempts"), attempts);

    /// <summary>Listens on these TCP ports.</summary>
    /// <param name="ports">1 to 65535.</param>
    /// <remarks>Host effect: <c>services.openssh.ports</c>; 22 where it is not stated. The call states the whole list.</remarks>
    /// <exception cref="SettingException">A number is not a valid port.</exception>
    public Ssh Ports(params ListOf<int> ports) =>
        Serve(ports).Set(SshSettings.Ports, Port.From, ports);

    /// <summary>Listens on these addresses only.</summary>
    /// <param name="addresses">Addresses of the host itself.</param>
    /// <remarks>Host effect: <c>services.openssh.listenAddresses</c>; every address where it is not stated. The call states the whole list.</remarks>
    /// <exception cref="SettingException">An address is not valid.</exception>
    public Ssh ListenOn(params ListOf<string> addresses) =>
        Serve(addresses).Set(SshSettings.ListenAddresses, IpAddress.From, addresses);

    /// <summary>Leaves the firewall closed for SSH: other rules must open it.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.openFirewall = false</c>.</remarks>
    public Ssh KeepPortClosed([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.OpenFirewall, false);

    /// <summary>Lets only these users in.</summary>
    /// <param name="users">Names of accounts.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.AllowUsers</c>. Source: sshd_config(5).</remarks>
    /// <exception cref="SettingException">A name is no user name.</exception>
    public Ssh AllowUsers(params ListOf<string> users) =>
        Serve(users).Add(SshSettings.AllowUsers, UserName.From, users);

    /// <summary>Decides whether a connection may carry other TCP connections.</summary>
    /// <param name="allow">sshd's own default is yes.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.AllowTcpForwarding</c>. Source: sshd_config(5).</remarks>
    public Ssh TcpForwarding(bool allow, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.TcpForwarding, static v => v, allow);

    /// <summary>Decides whether a connection may carry the screen of a graphical program.</summary>
    /// <param name="allow">NixOS's default is no.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.X11Forwarding</c>. Source: sshd_config(5).</remarks>
    public Ssh X11Forwarding(bool allow, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.X11Forwarding, static v => v, allow);

    /// <summary>Decides whether a connection may carry the user's key agent.</summary>
    /// <param name="allow">Root on the host can then use the agent.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.settings.AllowAgentForwarding</c>. Source: sshd_config(5).</remarks>
    public Ssh AgentForwarding(bool allow, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.AgentForwarding, static v => v, allow);

    /// <summary>Reads the keys that may log in only where the configuration puts them.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.openssh.authorizedKeysInHomedir = false</c>: a user cannot add a key to an account.</remarks>
    public Ssh IgnoreKeysInHomes([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Serve(file, line).Set(SshSettings.KeysInHomes, false);

    private Call Serve(string file, int line, [CallerMemberName] string method = "") =>
        From(file, line, null, method).Set(SshSettings.Enabled, true);

    private Call Serve<T>(ListOf<T> list, [CallerArgumentExpression(nameof(list))] string parameter = "", [CallerMemberName] string method = "") =>
        From(list, parameter: parameter, method: method).Set(SshSettings.Enabled, true);
}
