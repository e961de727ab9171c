namespace Hardening.Rules;

/// <summary>Root and another account have one password.</summary>
public sealed class PasswordOfRootAndUser : HostRule
{
    private static readonly OptionTest[] Options = [OptionTest.Read("users.users.<name>.hashedPasswordFile is-set"), OptionTest.Read("users.users.<name>.hashedPassword is-set")];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8409", Layer.Users, Severity.Info)
    {
        Title = "Root has the password of another account",
        Why = "The password is typed for the account every day and becomes root by su and at the console as well, past what sudo allows and logs.",
        Fix = "Lock root with Users.LockRoot(), or give it a password of its own.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var option in Options)
        {
            var all = host.Each(option).Where(static user => user.Option is { IsKnown: true, Value: NixosValue.Text { Value.Length: > 2 } }).ToArray();
            if (all.FirstOrDefault(static user => user.Name == "root") is not { Option: { } root }) continue;
            if (all.FirstOrDefault(user => user.Name != "root" && user.Option.Value!.Equals(root.Value)) is { Name: { } name, Option: { } same })
                yield return At(root.Origins[0], $"Root of {host.Name} has the password of {name}.").With(root.Origins).With(same.Origins);
        }
    }
}
