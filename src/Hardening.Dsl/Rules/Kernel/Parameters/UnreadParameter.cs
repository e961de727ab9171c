
namespace Hardening.Rules;

/// <summary>A boot parameter under a name that nothing reads.</summary>
public sealed class UnreadParameter : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1001", Layer.Kernel, Severity.Error)
    {
        Title = "A boot parameter has a name that nothing reads",
        Why = "The kernel does not stop at parameters it does not know. Under a wrong name a protection is simply not there, while the configuration says that it is.",
        Fix = "Write the parameter that the message names.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            if (parameter.Facts is { Instead: { } instead, Reader: not ParameterReader.BootLoader } facts)
                yield return At(setting, $"{parameter} changes nothing: {facts.Note ?? $"no program reads a parameter named {parameter.Name}"}. What does it is {instead}.")
                    .FixByWriting(setting, instead).FixByRemoving(setting);
        }
    }
}
