namespace Hardening.Rules;

/// <summary>Whoever has a key is not on the list of those who may log in.</summary>
public sealed class KeyHolderNotAllowed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3003", Layer.Ssh, Severity.Error)
    {
        Title = "AllowUsers leaves out everybody who has a key",
        Why = "The list refuses the accounts with keys, and those on the list have none. Where keys in homes are read, one that was put there by hand still works; then this is a warning.",
        Fix = "Add the account with the key to AllowUsers(...), or give a key to one that is on the list.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (allowed, homes) = (host.Ssh.AllowUsers, host.Ssh.KeysInHomes);
        if (!host.Ssh.Enabled.Is(true) || allowed.IsOpen || allowed.IsEmpty || host.Ssh.RefusesPasswords() is null || !Accounts.AreAllDescribed(host)) yield break;
        if (host.Users.Possible().Any(account => !account.User.AuthorizedKeys.IsEmpty && !allowed.Lacks(account.Name))) yield break;
        var holders = host.Users.Keys().GroupBy(static key => key.Name).Select(static keys => keys.First()).ToArray();
        if (holders.Length == 0) yield break;
        var list = allowed.First().Origin;
        var finding = holders.Aggregate(
            At(list, $"Only {Words.And([.. allowed.Select(static item => item.Value.ToString())])} may log in, but the keys belong to {Words.And([.. holders.Select(static key => key.Name.ToString())])}."),
            static (f, key) => f.With(key.Origin)).Fix(new Edit.Append(list, $"AllowUsers(\"{holders[0].Name}\")"));
        if (homes.Is(false)) yield return finding.With(homes);
        else if (homes.IsUnset) yield return finding.As(Severity.Warning);
    }
}
