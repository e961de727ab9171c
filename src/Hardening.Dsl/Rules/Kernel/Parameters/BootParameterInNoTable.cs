namespace Hardening.Rules;

/// <summary>A boot parameter of which no table says that anything reads it.</summary>
public sealed class BootParameterInNoTable : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1060", Layer.Kernel, Severity.Warning)
    {
        Title = "Boot parameter is not in any table of known names",
        Why = "The kernel ignores parameters it does not know, without a message for dotted names. If nothing reads this one, what it is meant to set stays at its default.",
        Fix = "Check the name in the documentation of the program that reads it, then call BootParameter(BootParameter.Unlisted(...)), or leave the parameter out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), Reference.Man("kernel-command-line(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (!parameter.IsVouchedFor && parameter.Facts is null)
                yield return At(setting, $"No table lists the boot parameter {parameter.Name}: whether a program reads it is not known.").FixByRemoving(setting);
        }
    }
}
