namespace Hardening.Rules;

/// <summary>User namespaces are switched off on a host that needs them.</summary>
public sealed class UserNamespacesNeeded : HostRule
{
    private static readonly SysctlKey Most = SysctlKey.Unlisted("user.max_user_namespaces");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1361", Layer.Kernel, Severity.Error)
    {
        Title = "User namespaces are disabled, and a described unit needs them",
        Why = "The limit applies to root too. A container or a service with a user namespace does not start, and Nix cannot build in its sandbox.",
        Fix = "Leave out user.max_user_namespaces = 0, or the user namespaces of containers and services.",
        Threat = Threats.Outage,
        References = [Reference.Kernel("admin-guide/sysctl/user"), Reference.Man("user_namespaces(7)"), Reference.NixosModule("security/misc.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var off = host.Kernel.Sysctl(Most);
        if (!off.IsNumber(0)) yield break;
        foreach (var (what, origin) in Needs(host))
            yield return At(off, $"{Most} = 0 keeps {what}.").With(origin).FixByRemoving(off);
    }

    private static IEnumerable<(string What, Origin Origin)> Needs(HostModel host)
    {
        foreach (var container in host.Containers.Certain.Where(static container => container.UserNamespace.Is(true)))
            yield return ($"container {container.Name} from starting, which has a user namespace", container.UserNamespace.Origins[0]);
        foreach (var name in host.Services.All.Certain)
        {
            if (host.Services.Service(name).Sandbox.Get(SandboxSettings.PrivateUsers) is var users && users.Is(true))
                yield return ($"service {name} from starting, which has PrivateUsers", users.Origins[0]);
        }
        if (host.Updates.Flake.TryGet(out _))
            yield return ("upgrades from building, because Nix builds in user namespaces", host.Updates.Flake.Origins[0]);
    }
}
