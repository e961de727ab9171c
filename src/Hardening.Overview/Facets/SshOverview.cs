using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>The SSH server.</summary>
internal sealed class SshOverview : FacetOverview
{
    private const string Login = "Logins";
    private const string Algorithms = "Algorithms";
    private const string Limits = "Limits";
    private const string KeysOnly = "keys only, no passwords";

    public override string Page => "ssh";

    public override string Title => "SSH";

    public override string Module => "ssh.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var ssh = host.Model.Ssh;
        if (ssh.Enabled.IsUnset || ssh.Enabled.Is(false))
        {
            yield return Of("ssh.off", "no SSH server runs", Login, [RemoteCodeExecution, CredentialGuessing], Evidence.Of("services.openssh.enable=false", ssh.Enabled));
            yield break;
        }
        if (!ssh.Enabled.Is(true)) yield break;
        if (IsKeyOnly(ssh))
            yield return Of("ssh.keys", KeysOnly, Login, [CredentialGuessing, RemoteCodeExecution],
                Evidence.Of("PasswordAuthentication no", ssh.PasswordAuthentication), Evidence.Of("KbdInteractiveAuthentication no", ssh.KbdInteractiveAuthentication)) with { RefutedBy = ["HD3005", "HD3006"] };
        if (ssh.RootLogin.Is(RootLogin.No)) yield return Of("ssh.root", "no root login", Login, [CredentialGuessing], Evidence.Of("PermitRootLogin no", ssh.RootLogin));
        if (!ssh.AllowUsers.IsOpen && ssh.AllowUsers.Certain.Any())
            yield return Of("ssh.users", $"AllowUsers: {ssh.AllowUsers.Certain.Select(user => user.ToString()).And()}", Login, [CredentialGuessing],
                new Evidence("AllowUsers", [.. ssh.AllowUsers.Select(item => item.Origin).Distinct()]));
        if (IsPostQuantum(ssh))
            yield return Of("ssh.post-quantum", "post-quantum key exchange preferred", Algorithms, [CredentialTheft, NetworkAttack], Evidence.Of("KexAlgorithms", ssh.KeyExchange))
                with { Layer = DefenceLayer.Transport, RefutedBy = ["HD3102"] };
        if (ssh.MaxAuthTries.TryGet(out var tries) && tries < 6)
            yield return Of("ssh.tries", $"{tries.Of("failed login")} per connection", Limits, [CredentialGuessing], Evidence.Of("MaxAuthTries", ssh.MaxAuthTries)) with { Degree = -tries };
        if (ssh.MaxSessions.TryGet(out var sessions) && sessions is > 0 and < 10)
            yield return Of("ssh.sessions", $"at most {sessions.Of("session")} per connection", Limits, [CredentialGuessing], Evidence.Of("MaxSessions", ssh.MaxSessions)) with { Degree = -sessions };
        if (ssh.KeysInHomes.Is(false))
            yield return Of("ssh.homes", "accounts cannot add keys themselves", Login, [CredentialGuessing, LateralMovement], Evidence.Of("authorizedKeysInHomedir=false", ssh.KeysInHomes));
    }

    // Passwords are asked for in two ways: one of them left open lets them all in.
    public override IEnumerable<FailedClaim> Failed(HostView host)
    {
        var ssh = host.Model.Ssh;
        if (!ssh.Enabled.Is(true)) yield break;
        if (ssh.PasswordAuthentication.Is(false) && ssh.KbdInteractiveAuthentication.IsUnset) yield return Half("KbdInteractiveAuthentication");
        if (ssh.KbdInteractiveAuthentication.Is(false) && ssh.PasswordAuthentication.IsUnset) yield return Half("PasswordAuthentication");

        static FailedClaim Half(string open) => new(KeysOnly, $"only in part: {open} no is not set", [CredentialGuessing, RemoteCodeExecution]);
    }

    public override IEnumerable<Opening> Openings(HostView host) =>
        host.Model.Ssh.Enabled.Is(true) && !host.Model.Ssh.OpenFirewall.Is(false)
            ? Spans(host.Model.Ssh).Select(span => new Opening(span, null, "openFirewall opens the SSH port", Start(host.Model.Ssh)[0])) : [];

    public override IEnumerable<Listener> Listeners(HostView host)
    {
        var ssh = host.Model.Ssh;
        if (!ssh.Enabled.Is(true)) return [];
        ssh.ListenAddresses.TryGet(out var addresses);
        string[] asks = [IsKeyOnly(ssh) ? "keys only" : ssh.PasswordAuthentication.IsUnknown || ssh.KbdInteractiveAuthentication.IsUnknown ? "keys, perhaps passwords" : "keys or passwords", .. IsPostQuantum(ssh) ? ["post-quantum key exchange"] : Array.Empty<string>()];
        return Spans(ssh).Select(span => new Listener(span, "OpenSSH", string.Join(", ", asks), Start(ssh)[0])
        {
            Addresses = addresses is null ? [] : [.. addresses.Select(address => address.ToString())],
            Why = Start(ssh)[0].Because ?? "administration",
        });
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        var ssh = host.Model.Ssh;
        yield return new("SSH", ssh.Enabled.IsUnknown ? "unknown" : !ssh.Enabled.Is(true) ? "not running"
            : string.Join(", ", [host.Has("ssh.keys") ? "keys only" : ssh.PasswordAuthentication.IsUnknown || ssh.KbdInteractiveAuthentication.IsUnknown ? "perhaps passwords" : "passwords", .. host.Has("ssh.post-quantum") ? ["post-quantum key exchange"] : Array.Empty<string>()]));
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) =>
        Declared(host, SshSettings.Keys).Select(stated => stated.Name == SshSettings.Enabled.Says ? stated with { Origins = Start(host.Model.Ssh) } : stated);

    // Every call about SSH switches it on; the one that says how to log in says it best.
    private static IReadOnlyList<Origin> Start(SshModel ssh) => ssh.PasswordAuthentication.IsUnset ? ssh.Enabled.Origins : ssh.PasswordAuthentication.Origins;

    private static bool IsKeyOnly(SshModel ssh) => ssh.PasswordAuthentication.Is(false) && ssh.KbdInteractiveAuthentication.Is(false);

    private static bool IsPostQuantum(SshModel ssh) => ssh.KeyExchange.Is(static list => list.Count > 0 && list[0].PostQuantum);

    private static IEnumerable<PortSpan> Spans(SshModel ssh) =>
        ssh.Ports.TryGet(out var ports) ? ports.Select(port => PortSpan.Of(Transport.Tcp, port)) : [new(Transport.Tcp, 22, 22)];

    private static Measure Of(string id, string title, string section, IReadOnlyList<Threat> threats, params Evidence[] evidence) =>
        new(id, DefenceLayer.Access, title) { Threats = threats, Evidence = evidence, Section = section };
}
