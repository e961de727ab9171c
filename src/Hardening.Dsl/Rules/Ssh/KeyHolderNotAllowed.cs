namespace Hardening.Rules;

/// <summary>Whoever has a key is not on the list of those who may log in.</summary>
public sealed class KeyHolderNotAllowed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3003", Layer.Ssh, Severity.Error)
    {
        Title = "AllowUsers excludes every account that has a key",
        Why = "The accounts with keys are not in AllowUsers, and those in it have no key. If keys in home directories are read, one added there by hand still works; then this is a warning.",
        Fix = "Add the account with the key to AllowUsers(...), or add a key to an account in it.",
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
            At(list, $"AllowUsers only has {Words.And([.. allowed.Select(static item => item.Value.ToString())])}, but the keys belong to {Words.And([.. holders.Select(static key => key.Name.ToString())])}."),
            static (f, key) => f.With(key.Origin)).Fix(new Edit.Append(list, $"AllowUsers(\"{holders[0].Name}\")"));
        if (homes.Is(false)) yield return finding.With(homes);
        else if (homes.IsUnset) yield return finding.As(Severity.Warning);
    }
}
