namespace Hardening.Rules;

/// <summary>A group that makes its members root without saying so.</summary>
public sealed class RootByGroup : HostRule
{
    private static readonly Dictionary<string, OptionTest> Engines = new(StringComparer.Ordinal)
    {
        ["docker"] = OptionTest.Read("virtualisation.docker.enable = false"),
        ["podman"] = OptionTest.Read("virtualisation.podman.enable = false"),
        ["lxd"] = OptionTest.Read("virtualisation.lxd.enable = false"),
        ["incus-admin"] = OptionTest.Read("virtualisation.incus.enable = false"),
        ["libvirtd"] = OptionTest.Read("virtualisation.libvirtd.enable = false"),
    };

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4009", Layer.Users, Severity.Warning)
    {
        Title = "Group membership gives root without a password",
        Why = "The group gives the account full control without a password and without a sudo log entry. This applies to an account outside wheel, and to one in wheel that sudo asks for a password.",
        Fix = "Remove the account from the group, or disable the password of sudo (Security.SudoWithoutPassword), which states the same openly.",
        Threat = Threats.LateralMovement,
        References = [new("Docker, daemon attack surface", "https://docs.docker.com/engine/security/#docker-daemon-attack-surface"), Reference.NixosModule("virtualisation/docker.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described().Where(account => !account.Name.IsRoot && account.User.IsSystem.IsUnset))
        {
            foreach (var (group, how) in HostAccess.RootGroups)
            {
                if (user.Groups.OriginOf(GroupName.From(group)) is not { } origin || IsOff(host, group)) continue;
                if (user.IsNotInWheel())
                    yield return At(origin, $"{name} is not in wheel, but an account in {group} {how}.").Fix(new Edit.RemoveValue(origin, group));
                else if (user.Wheel() is { } wheel && Less(host) is { } less)
                    yield return At(origin, $"{name} is in wheel, {less}, but an account in {group} {how} without a password.").With(wheel).Fix(new Edit.RemoveValue(origin, group));
            }
        }
    }

    // What wheel gives is less than root without a password unless sudo asks for none.
    private static string? Less(HostModel host) =>
        host.Security.Sudo.Is(false) ? "which gives nothing without sudo"
        : host.Security.Sudo.IsUnknown || host.Security.SudoPassword.IsUnknown || host.Security.SudoPassword.Is(false) ? null
        : AsksNoOne(host) ? null
        : "where sudo asks for a password";

    // A rule of sudo for ALL without a password gives the same.
    private static bool AsksNoOne(HostModel host) =>
        host.SaidBelow("security", "sudo", "extraRules").SelectMany(static option => option.Value is NixosValue.List list ? list.Items : []).OfType<NixosValue.Attributes>()
            .SelectMany(static rule => rule.Members.Where(static member => member.Key == "commands").Select(static member => member.Value)).OfType<NixosValue.List>()
            .SelectMany(static commands => commands.Items.OfType<NixosValue.Attributes>())
            .Any(static command => command.Members.Any(static member => member.Key == "command" && member.Value.Text() == "ALL") && command.Members.Any(static member => member.Key == "options" && member.Value.Texts().Contains("NOPASSWD")));

    // The group of an engine that does not run gives nothing.
    private static bool IsOff(HostModel host, string group) =>
        Engines.TryGetValue(group, out var off) && off.Of(host.InForce(off)) == true && !host.SaidBelow("virtualisation", "oci-containers", "backend").Any(option => option.Value.Text() == group)
        && !(group == "podman" && host.SaidBelow("virtualisation", "oci-containers", "containers").Any());
}
