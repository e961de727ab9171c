namespace Hardening.Rules;

/// <summary>The account of a program that may become root.</summary>
public sealed class SystemAccountInWheel : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4010", Layer.Users, Severity.Warning)
    {
        Title = "System account can become root",
        Why = "A service has its own account so that a compromise stays there. In wheel it can use sudo for everything, without a password if sudo needs none.",
        Fix = "Leave out Wheel(), and allow the one command it needs with Security.SudoRule or in an imported module.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("security/sudo.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described())
        {
            if (user.IsSystem.Is(true) && user.Wheel() is { } wheel)
                yield return At(wheel, $"{name} is a system account and can become root.").With(user.IsSystem)
                    .Fix(wheel.Method == nameof(User.Wheel) ? new Edit.Remove(wheel) : new Edit.RemoveValue(wheel, "wheel"));
        }
    }
}
