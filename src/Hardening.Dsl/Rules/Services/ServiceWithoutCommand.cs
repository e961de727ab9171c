
namespace Hardening.Rules;

/// <summary>A service of its own without a program.</summary>
public sealed class ServiceWithoutCommand : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6160", Layer.Systemd, Severity.Error)
    {
        Title = "Service has no program to run",
        Why = "systemd refuses a unit without ExecStart. If NixOS has a unit of that name, the description changes that unit and starts it at boot.",
        Fix = "Call Run(\"package\"), or Services.Extend(...) to change a unit that NixOS or another module defines.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.service(5)"), Reference.NixosModule("system/boot/systemd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var item in host.Services.All.Where(static item => item.IsCertain))
        {
            var service = host.Services.Service(item.Value);
            if (!service.Package.IsUnset || !service.Extends.IsUnset) continue;
            yield return At(item.Origin, KnownNames.IsUnit($"{item.Value}.service")
                ? $"{item.Value} is a unit of NixOS, and Add(...) would start it at boot: call Services.Extend(\"{item.Value}\", ...) to change it."
                : $"Service {item.Value} has no program: systemd refuses a unit without ExecStart.");
        }
    }
}
