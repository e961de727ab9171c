
namespace Hardening.Rules;

/// <summary>An account is put into a group that nothing creates.</summary>
public sealed class GroupMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4061", Layer.Users, Severity.Warning)
    {
        Title = "Account is in a group that does not exist",
        Why = "NixOS creates the account without that group and without a message. What the group should allow is missing; for wheel, the account cannot become root.",
        Fix = "Correct the name, or create the group with Nixos.Set(\"users.groups.NAME\", ...) or the module that owns it.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.NixosModule("misc/ids.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described())
        {
            foreach (var item in user.Groups.Where(static item => item.IsCertain))
            {
                if (CreatedNames.FaultOfGroup(host, item.Value) is { } fault)
                    yield return At(item.Origin, $"{name} is in the group {item.Value}, which nothing on {host.Name} creates{fault}.").Fix(new Edit.RemoveValue(item.Origin, item.Value));
            }
        }
    }
}

/// <summary>Whether anything on a host creates an account, a group or a unit of a name.</summary>
internal static class CreatedNames
{
    /// <summary>What to add to a message about a group that nothing creates; null where one may be there.</summary>
    public static string? FaultOfGroup(HostModel host, GroupName group) =>
        KnownNames.CommonGroups.Contains(group.ToString()) || KnownNames.ServiceAccounts.Contains(group.ToString()) || MayHave(host, group.ToString())
            ? null : Fault(host, group.ToString(), KnownNames.CommonGroups);

    /// <summary>What to add to a message about an account that nothing creates; null where one may be there.</summary>
    public static string? FaultOfUser(HostModel host, UserName user) =>
        user.IsRoot || KnownNames.ServiceAccounts.Contains(user.ToString()) || KnownNames.CommonGroups.Contains(user.ToString()) || MayHave(host, user.ToString())
            ? null : Fault(host, user.ToString(), host.Users.All.Certain.Select(static known => known.ToString()));

    /// <summary>What to add to a message about a unit that nothing defines; null where one may be there.</summary>
    public static string? FaultOfUnit(HostModel host, UnitName unit)
    {
        var text = unit.ToString();
        if (!(text.EndsWith(".service", StringComparison.Ordinal) || text.EndsWith(".target", StringComparison.Ordinal)) || KnownNames.IsUnit(text) || host.Services.All.IsOpen) return null;
        var own = host.Services.All.Select(static item => $"{item.Value}.service").ToArray();
        return own.Contains(text) ? null : Fault(host, text, KnownNames.Units.Concat(own));
    }

    private static bool MayHave(HostModel host, string name) =>
        host.Users.All.IsOpen || host.Users.All.Any(item => item.Value.ToString() == name) || host.Services.All.IsOpen
        || host.Services.All.Any(item => host.Services.Service(item.Value) is var service && (item.Value.ToString() == name || service.User.IsUnknown || service.User.Is(user => user.ToString() == name)));

    // A misspelling is one whatever else is set; another name may come with a module that is set up by path or imported.
    private static string? Fault(HostModel host, string name, IEnumerable<string> known) =>
        KnownNames.Near(name, known) is { } near ? $"; did you mean {near}?".TrimEnd('?')
        : host.Nixos.MayRun(ServiceKinds.AccountsAndUnits) ? null : "";
}
