namespace Hardening.Rules;

/// <summary>Root logs in over SSH with keys.</summary>
public sealed class RootLogsInDirectly : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8408", Layer.Ssh, Severity.Info)
    {
        Title = "Root logs in over SSH with a key",
        Why = "Logs do not show which person acted, and a stolen key is root at once. With an account and sudo, both are separate.",
        Fix = "Give the key to an account in wheel and call Ssh.PermitRootLogin(RootLogin.No); for deployment restrict the key with command= or from=.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !(host.Ssh.RootLogin.IsUnset || host.Ssh.RootLogin.Is(RootLogin.ProhibitPassword) || host.Ssh.RootLogin.Is(RootLogin.Yes))) yield break;
        // Another way in is what makes this one unneeded.
        if (!host.Users.Keys().Any(static key => !key.Name.IsRoot && key.User.Wheel() is not null)) yield break;
        foreach (var known in host.Users.User(Accounts.Root).AuthorizedKeys.Where(static key => key.IsCertain).Take(1))
            yield return At(known.Origin, $"Root logs in to {host.Name} over SSH with a key, although an administrator's account can.").With(host.Ssh.Enabled).With(host.Ssh.RootLogin);
    }
}
