namespace Hardening.Rules;

/// <summary>Passwords are off, and the server still asks questions.</summary>
public sealed class KeyboardInteractiveEnabled : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3006", Layer.Ssh, Severity.Info)
    {
        Title = "Keyboard-interactive login is still enabled",
        Why = "Keyboard-interactive is a second way to ask for a password, and NixOS leaves it enabled. NixOS keeps passwords out of it, but scanners see a server to guess at, and a PAM module added later enables it.",
        Fix = "Call KeyOnly() instead, or also KeyboardInteractive(false).",
        Threat = Threats.CredentialGuessing,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (password, questions) = (host.Ssh.PasswordAuthentication, host.Ssh.KbdInteractiveAuthentication);
        if (host.Ssh.Enabled.Is(true) && password.Is(false) && host.Ssh.AuthenticationMethods.IsUnset && (questions.IsUnset || questions.Is(true)))
            yield return At(password, $"{host.Name} does not accept passwords, but keyboard-interactive is enabled.").With(questions)
                .Fix(questions.IsUnset ? new Edit.Append(password.Origins[0], "KeyboardInteractive(false)") : new Edit.Replace(questions.Origins[0], "accept", "false"));
    }
}
