
namespace Hardening.Rules;

/// <summary>A boot parameter under a name that nothing reads.</summary>
public sealed class UnreadParameter : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1001", Layer.Kernel, Severity.Error)
    {
        Title = "Boot parameter has a name that nothing reads",
        Why = "The kernel ignores unknown parameters. With a misspelt name the protection is not there.",
        Fix = "Use the parameter that the message names.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (parameter.Facts is { Instead: { } instead, Reader: not ParameterReader.BootLoader } facts)
                yield return At(setting, $"{parameter} has no effect: {facts.Note ?? $"no program reads a parameter named {parameter.Name}"}. Use {instead}.")
                    .FixByWriting(setting, instead).FixByRemoving(setting);
        }
    }
}
