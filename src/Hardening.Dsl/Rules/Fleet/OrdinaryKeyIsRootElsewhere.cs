namespace Hardening.Rules;

/// <summary>A key that opens an ordinary account on one host and an administrator's on another.</summary>
public sealed class OrdinaryKeyIsRootElsewhere : FleetRule
{
    private static readonly GroupName Wheel = GroupName.From("wheel");
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8211", Layer.Users, Severity.Info)
    {
        Title = "Key of an ordinary account can become root on another host",
        Why = "A key is exposed where its account is used: through forwarded agents and open sessions. Stolen on the host where it is unprivileged, it is root on the other.",
        Fix = "Use separate keys for the accounts that can become root.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sshd(8)"), Reference.Man("ssh-agent(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        if (fleet.Hosts.Count < 2) yield break;
        var keys = fleet.Hosts.Where(static host => host.Ssh.Enabled.Is(true)).SelectMany(static host => KeysOf(host)).ToLookup(static key => key.Body, StringComparer.Ordinal);
        foreach (var same in keys)
            if (same.FirstOrDefault(static key => !key.MayBeRoot) is { } ordinary && same.FirstOrDefault(key => key.MayBeRoot && key.Host != ordinary.Host) is { } administrator)
                yield return At(administrator.Origin, $"The key of {ordinary.User} on {ordinary.Host.Name} also opens {administrator.User} on {administrator.Host.Name}, which can become root.").With(ordinary.Origin).With(administrator.Because).On(administrator.Host.Name);
    }

    private static IEnumerable<AccountKey> KeysOf(HostModel host) =>
        from user in host.Users.All.Certain
        let account = host.Users.User(user)
        let wheel = account.Groups.OriginOf(Wheel)
        // Who may be in wheel is neither.
        where wheel is not null || user == Accounts.Root || account.Groups.Lacks(Wheel)
        where user != Accounts.Root || !host.Ssh.RootLogin.Is(RootLogin.No)
        from key in account.AuthorizedKeys
        where key.IsCertain
        select new AccountKey(host, user, Body(key.Value.ToString()!), wheel is not null || user == Accounts.Root, key.Origin, wheel ?? key.Origin);

    // Without options and comment.
    private static string Body(string line)
    {
        var words = line.Split(' ');
        var kind = Array.FindIndex(words, static word => word.StartsWith("ssh-", StringComparison.Ordinal) || word.StartsWith("ecdsa-", StringComparison.Ordinal) || word.StartsWith("sk-", StringComparison.Ordinal));
        return kind >= 0 && kind + 1 < words.Length ? words[kind + 1] : line;
    }

    private sealed record AccountKey(HostModel Host, UserName User, string Body, bool MayBeRoot, Origin Origin, Origin Because);
}
