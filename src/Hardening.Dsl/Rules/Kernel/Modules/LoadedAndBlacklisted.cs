namespace Hardening.Rules;

/// <summary>A module that is to be loaded at boot and is kept from loading.</summary>
public sealed class LoadedAndBlacklisted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1201", Layer.Kernel, Severity.Error)
    {
        Title = "Module is both loaded at boot and blacklisted",
        Why = "systemd-modules-load follows the blacklist: it skips the module, logs a line and succeeds. Whatever needs the module fails later.",
        Fix = "Remove the module from Load(...) or from Blacklist(...).",
        Threat = Threats.Outage,
        References = [Reference.Man("modules-load.d(5)"), Reference.Man("modprobe.d(5)"), Reference.NixosModule("system/boot/kernel.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var loaded in host.Kernel.LoadedModules.Where(static item => item.IsCertain))
        {
            if (ModuleBlacklists.OriginOf(host.Kernel, loaded.Value) is { } blacklisted)
                yield return At(loaded.Origin, $"{loaded.Value} is not loaded at boot: it is also blacklisted.").With(blacklisted)
                    .Fix(new Edit.RemoveValue(loaded.Origin, loaded.Value.Name));
        }
    }
}
