using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
internal sealed class SecurityOverview : FacetOverview
{
    private const string Root = SecuritySettings.RootSection;
    private const string Audit = SecuritySettings.AuditSection;

    public override string Page => "accounts";

    public override string Title => "Security";

    public override string Module => "security.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var security = host.Model.Security;
        if (security.Sudo.Is(false)) yield return Of("security.sudo", "no sudo", DefenceLayer.Access, Root, [LateralMovement], Evidence.Of("security.sudo.enable=false", security.Sudo));
        if (security.SudoForWheelOnly.Is(true))
            yield return Of("security.wheel", "only members of wheel can run sudo", DefenceLayer.Access, Root, [LateralMovement], Evidence.Of("security.sudo.execWheelOnly", security.SudoForWheelOnly));
        if (security.Pkexec.Is(false)) yield return Of("security.pkexec", "no pkexec", DefenceLayer.Access, Root, [LateralMovement], Evidence.Of("pkexec", security.Pkexec));
        if (!security.Audit.IsOpen && security.Audit.Certain.Any())
            yield return Of("security.audit", $"the audit subsystem logs {security.Audit.Certain.Select(Phrases.Words).And()}{(security.LockAudit.Is(true) ? "; the rules are locked until the next reboot" : "")}",
                DefenceLayer.Operation, Audit, [LateralMovement], new Evidence("security.audit", [.. security.Audit.Select(item => item.Origin).Distinct()])) with { Degree = security.Audit.Certain.Count() };
        if (security.AppArmor.Is(true)) yield return Of("security.apparmor", "AppArmor", DefenceLayer.ProcessIsolation, Audit, [LateralMovement, RemoteCodeExecution], Evidence.Of("security.apparmor.enable", security.AppArmor));
        if (security.UsbGuard.Is(true))
            yield return Of("security.usb", "USBGuard blocks new USB devices without a rule", DefenceLayer.Access, Audit, [PhysicalAccess], Evidence.Of("services.usbguard.enable", security.UsbGuard));
        if (security.ProtectKernelImage.Is(true)) yield return Of("security.image", "the running kernel cannot be replaced (kexec off)", DefenceLayer.Kernel, Audit, [KernelExploitation], Evidence.Of("security.protectKernelImage", security.ProtectKernelImage));
        if (security.LockKernelModules.Is(true)) yield return Of("security.modules", "no modules are loaded after boot", DefenceLayer.Kernel, Audit, [KernelExploitation], Evidence.Of("security.lockKernelModules", security.LockKernelModules));
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, SecuritySettings.Keys);

    private static Measure Of(string id, string title, DefenceLayer layer, string section, IReadOnlyList<Threat> threats, Evidence evidence) =>
        new(id, layer, title) { Threats = threats, Evidence = [evidence], Section = section };
}
