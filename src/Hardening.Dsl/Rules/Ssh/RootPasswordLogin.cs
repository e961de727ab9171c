namespace Hardening.Rules;

/// <summary>Root may log in and passwords are accepted: one guessed password is the whole machine.</summary>
public sealed class RootPasswordLogin : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3004", Layer.Ssh, Severity.Warning)
    {
        Title = "Root can log in over SSH with a password",
        Why = "Automated guessing tries root first, because every machine has that account. One guessed password gives full control.",
        Fix = "Call KeyOnly(), or PermitRootLogin(RootLogin.No) and become root with sudo.",
        Threat = Threats.CredentialGuessing,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (login, password) = (host.Ssh.RootLogin, host.Ssh.PasswordAuthentication);
        if (!host.Ssh.Enabled.Is(true) || !login.Is(RootLogin.Yes) || !host.Ssh.TakesPasswords() || HasNoPassword(host.Users)) yield break;
        var message = $"{host.Name} lets root log in over SSH and accepts passwords.";
        yield return (password.IsUnset ? At(login, message) : At(password, message).With(login))
            .Fix(new Edit.Replace(login.Origins[0], "login", "RootLogin.ProhibitPassword"));
    }

    private static bool HasNoPassword(UsersModel users) => users.RootLocked.Is(true) && users.User(Accounts.Root).PasswordFile.IsUnset;
}
