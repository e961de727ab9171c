namespace Hardening.Rules;

/// <summary>Keys on a server that runs no SSH server.</summary>
public sealed class KeysWithoutServer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3014", Layer.Ssh, Severity.Warning)
    {
        Title = "Account has an SSH key, but no SSH server runs",
        Why = "NixOS runs no SSH server by default. After installation the machine cannot be reached over the network.",
        Fix = "Call Ssh.KeyOnly(), or Ssh.Disable() if it should have no remote login.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Kind.Is(HostKind.Server) || !host.Ssh.Enabled.IsUnset) yield break;
        foreach (var key in host.Users.Keys().Take(1))
            yield return At(key.Origin, $"{key.Name} has a key on {host.Name}, but no SSH server runs there.").Fix(new Edit.Describe("Ssh.KeyOnly()"));
    }
}
