
namespace Hardening.Rules;

/// <summary>A boot parameter that only a boot loader or another kind of kernel acts on.</summary>
public sealed class ParameterNotRead : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1002", Layer.Kernel, Severity.Info)
    {
        Title = "Boot parameter is not read by this kernel",
        Why = "Some names in guides are read by boot loaders, on other architectures or by kernels of another configuration. Here they have no effect.",
        Fix = "Leave the parameter out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (parameter, setting) in host.Kernel.KnownParameters())
        {
            var reason = parameter.Facts switch
            {
                { Reader: ParameterReader.BootLoader } => "only a boot loader reads it, and from another place",
                { Reader: ParameterReader.Nobody, Instead: null } when IsX64(host) && NixosKernels.IsStock(host) && !MayBeBuiltIn(host.Kernel, parameter) =>
                    "no kernel of this architecture reads it in its usual configuration",
                _ => null,
            };
            if (reason is not null) yield return At(setting, $"{parameter} has no effect: {reason}.").FixByRemoving(setting);
        }
    }

    // RCU_TORTURE_TEST builds what reads rcutorture.verbose; an option about something else changes nothing for it.
    private static bool MayBeBuiltIn(KernelModel kernel, BootParameter parameter)
    {
        var subject = Letters(parameter.Name.Split('.')[0]);
        return kernel.Configuration.IsOpen
            || kernel.Configuration.Any(symbol => Letters(symbol.Value.Name) is var name && (name.Contains(subject) || (name.Length > 3 && subject.Contains(name))));
    }

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // The table of parameters was read from kernels for x86-64.
    private static bool IsX64(HostModel host) => host.Architecture.IsUnset || host.Architecture.Is(Architecture.X64);
}
