namespace Hardening.Rules;

/// <summary>A named account is trusted by the Nix daemon, which makes it root without a password.</summary>
public sealed class TrustedUserIsRoot : HostRule
{
    private static readonly OptionTest[] Lists = [OptionTest.Read("nix.settings.trusted-users is-set"), OptionTest.Read("nix.settings.extra-trusted-users is-set")];
    private static readonly OptionTest Password = OptionTest.Read("security.sudo.wheelNeedsPassword = true");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8407", Layer.Users, Severity.Warning)
    {
        Title = "A trusted user of the Nix daemon is root without a password",
        Why = "A trusted user can make the daemon install unsigned paths, run builds without a sandbox and run hooks as root. What sudo asks for protects nothing from that account.",
        Fix = "Remove the account from nix.settings.trusted-users and add the caches it needs to nix.settings.substituters; deploy with sudo.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("nix.conf(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var list in Lists)
        {
            var users = host.InForce(list);
            if (!users.IsKnown || !users.IsSet) continue;
            string[] named = [.. users.Value.Texts().Where(name => name != "root" && name.Length > 0 && name[0] != '@' && name != "*" && !IsRootAnyway(host, name)).Distinct()];
            if (named.Length == 0 || !host.Holds(Password)) continue;
            yield return At(users.Origins[0], $"{Words.And(named)} {Words.Those(named.Length, "is", "are")} trusted by the Nix daemon of {host.Name}, which is root without a password.").With(users.Origins).With(host.InForce(Password).Origins);
        }
    }

    // Groups that are as good as root are reported by themselves.
    private static bool IsRootAnyway(HostModel host, string name) => UserName.TryFrom(name, out var user, out _) && HostAccess.RootGroups.Any(group => host.Users.User(user!).Groups.Has(GroupName.From(group.Group)));
}
