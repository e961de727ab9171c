namespace Hardening;

/// <summary>A group that makes its members root without saying so.</summary>
public sealed class RootByGroup : HostRule
{
    private static readonly (string Group, string How)[] Known =
    [
        ("docker", "starts a container that holds the whole file system"),
        ("lxd", "starts a container that holds the whole file system"),
        ("incus-admin", "starts a container that holds the whole file system"),
        ("libvirtd", "starts a machine that holds the host's disks"),
        ("disk", "reads and writes every disk"),
        ("kmem", "reads the memory of the kernel"),
        ("shadow", "reads the hash of every password"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4009", Layer.Users, Severity.Warning)
    {
        Title = "An ordinary account is root by way of a group",
        Why = "The account is not in wheel, so nobody counts it among the administrators. The group gives it the whole machine all the same, without a password and without a line in the log of sudo.",
        Mend = "Take the account out of the group, or say what is true with Wheel().",
        Threat = Threats.LateralMovement,
        References = [new("Docker, daemon attack surface", "https://docs.docker.com/engine/security/#docker-daemon-attack-surface"), Reference.NixosModule("virtualisation/docker.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described().Where(static account => !account.Name.IsRoot && account.User.IsNotInWheel() && account.User.IsSystem.IsUnset))
        {
            foreach (var (group, how) in Known)
            {
                if (user.Groups.OriginOf(GroupName.From(group)) is { } origin)
                    yield return At(origin, $"{name} is not in wheel, but whoever is in {group} {how}.").Fix(new Edit.RemoveValue(origin, group));
            }
        }
    }
}
