namespace Hardening.Rules;

/// <summary>Questions that several rules ask of the SSH server; each is answered only when the answer is certain.</summary>
internal static class SshReading
{
    private static readonly IReadOnlyList<Port> Usual = [Port.From(22)];

    /// <summary>The ports it listens on, or null where they are not known.</summary>
    public static IReadOnlyList<Port>? ListenPorts(this SshModel ssh) =>
        ssh.Ports.Match<IReadOnlyList<Port>?>(static () => Usual, static ports => ports, static () => null);

    /// <summary>The call that leaves keys as the only way in, or null.</summary>
    public static Origin? RefusesPasswords(this SshModel ssh) =>
        ssh.AuthenticationMethods.Is(static methods => methods.All(static method => method == "publickey")) ? ssh.AuthenticationMethods.Origins[0]
        // NixOS then also keeps passwords out of what the server asks in its own words (the PAM service of sshd).
        : ssh.PasswordAuthentication.Is(false) && ssh.AuthenticationMethods.IsUnset ? ssh.PasswordAuthentication.Origins[0]
        : null;

    /// <summary>Whether a password lets people in.</summary>
    public static bool TakesPasswords(this SshModel ssh) =>
        ssh.AuthenticationMethods.IsUnset && (ssh.PasswordAuthentication.IsUnset || ssh.PasswordAuthentication.Is(true));

    /// <summary>Whether the server runs and NixOS opens its port on every interface.</summary>
    public static bool OpensItself(HostModel host) =>
        host.Ssh.Enabled.Is(true) && host.Ssh.OpenFirewall.IsUnset && host.Firewall.Filters();

    /// <summary>Whether root for certain does not log in over SSH.</summary>
    public static bool IsClosedToRoot(HostModel host) =>
        host.Ssh.Enabled.IsUnset || host.Ssh.Enabled.Is(false) || host.Ssh.RootLogin.Is(RootLogin.No)
        || (host.Ssh.KeysInHomes.Is(false) && host.Ssh.RefusesPasswords() is not null && host.Users.User(Accounts.Root).AuthorizedKeys.IsEmpty);
}
