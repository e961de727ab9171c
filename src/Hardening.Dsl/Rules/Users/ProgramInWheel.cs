namespace Hardening.Rules;

/// <summary>The account of a program that may become root.</summary>
public sealed class ProgramInWheel : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4010", Layer.Users, Severity.Warning)
    {
        Title = "The account of a program may become root",
        Why = "A program gets an account of its own so that a fault in it stays there. In wheel it may ask sudo for everything, and where sudo needs no password it gets everything.",
        Fix = "Leave out Wheel(), and allow the one command it needs in a module of your own (Import).",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("security/sudo.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described())
        {
            if (user.IsSystem.Is(true) && user.Wheel() is { } wheel)
                yield return At(wheel, $"{name} is the account of a program, and may become root.").With(user.IsSystem)
                    .Fix(wheel.Method == nameof(User.Wheel) ? new Edit.Remove(wheel) : new Edit.RemoveValue(wheel, "wheel"));
        }
    }
}
