namespace Hardening.Rules;

/// <summary>A hardware report of a machine that the description contradicts.</summary>
public sealed class HardwareReportMismatch : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8102", Layer.Boot, Severity.Error)
    {
        Title = "Hardware report does not match the host",
        Why = "The initrd gets the drivers named in the report. A report of another machine lacks the disk driver, and the host does not boot.",
        Fix = "Create the report on the host itself: nix run nixpkgs#nixos-facter -- -o facter.json.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("hardware/facter/system.nix"), Reference.Man("systemd-detect-virt(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Hardware.Report is not { } report) yield break;
        var path = host.Hardware.ReportPath;
        var platform = host.Architecture.Is(Architecture.Arm64) ? "aarch64-linux" : host.Architecture.IsUnset || host.Architecture.Is(Architecture.X64) ? "x86_64-linux" : null;
        if (report.System is { } system && platform is not null && system != platform)
            yield return At(path, $"The report is for {system}, and {host.Name} is built for {platform}.").With(host.Architecture);
        if (report.IsPhysical && host.Hardware.GuestOf.TryGet(out var hypervisor))
            yield return At(path, $"The report is of a physical machine, and {host.Name} is a {hypervisor} guest.").With(host.Hardware.GuestOf);
    }
}
