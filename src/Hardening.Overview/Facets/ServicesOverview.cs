using Hardening.Overview.Facets.Services;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Programs that run as services, and what they are shut in by.</summary>
internal sealed class ServicesOverview : FacetOverview
{
    private const string Sandboxes = "Sandboxes";

    // Fewer directives than these take some things away, but shut nothing in.
    private const int Shut = 15;

    public override string Page => "systemd";

    public override string Title => "Systemd";

    public override string Module => "services.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var services = ServicesOf(host);
        return
        [
            .. Share(host.Model.Services.All.IsOpen, services, "services.sandbox", "sandboxed services", "its sandbox", service => !service.Sandbox.Preset.IsUnknown && service.Sandbox.Directives.Count >= Shut, service => service.Sandbox.Preset.Origins, LateralMovement, RemoteCodeExecution, KernelExploitation),
            .. Share(host.Model.Services.All.IsOpen, services, "services.user", "services that do not run as root", "its own user", service => service.DynamicUser.Is(true) || service.User.Is(static user => !user.IsRoot), service => service.User.Origins, LateralMovement, RemoteCodeExecution),
            .. Share(host.Model.Services.All.IsOpen, services, "services.privileges", "services with NoNewPrivileges", "its NoNewPrivileges", service => Has(service, "NoNewPrivileges", "true"), service => service.Sandbox.Preset.Origins, LateralMovement),
            .. Share(host.Model.Services.All.IsOpen, services, "services.capabilities", "services without capabilities", "its empty capability set", service => Has(service, "CapabilityBoundingSet", ""), service => service.Sandbox.Preset.Origins, LateralMovement, KernelExploitation),
        ];
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        foreach (var service in ServicesOf(host))
        {
            if (IsTunnel(service))
                yield return new(service.Name.ToString(), "Cloudflare", "an outbound tunnel: requests that Cloudflare accepts enter here, without an open port", service.Package.Origins) { CarriesInbound = true };
            else if (service.NeedsNetwork.Is(true))
                yield return new(service.Name.ToString(), "the network", Phrases.Purpose(service.Description), service.NeedsNetwork.Origins);
        }
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        var services = ServicesOf(host);
        var shut = services.Where(service => service.Sandbox.Directives.Count >= Shut).Select(service => service.Name.ToString()).ToArray();
        yield return new("systemd sandboxing", services.Length == 0 ? "default" : shut.Length == 0 ? "none" : $"custom ({string.Join(", ", shut)}){(shut.Length < services.Length ? $", {shut.Length} of {services.Length}" : "")}");
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => ServicesOf(host).SelectMany(service => ServiceUnitSettings.Of($"Service {service.Name}", service));

    public static ServiceModel[] ServicesOf(HostView host) => [.. host.Model.Services.All.Certain.Select(host.Model.Services.Service)];

    private static bool IsTunnel(ServiceModel service) => service.Package.Is(static package => package.Text == "cloudflared");

    private static bool Has(ServiceModel service, string directive, string value) =>
        service.Sandbox.Directives.Any(one => one.Name == directive && ServiceUnitSettings.Text(one.Value) == value);

    private static IEnumerable<Measure> Share(bool isOpen, ServiceModel[] services, string id, string title, string what, Func<ServiceModel, bool> has, Func<ServiceModel, IReadOnlyList<Origin>> origins, params Threat[] threats)
    {
        var have = services.Where(has).ToArray();
        if (have.Length == 0) yield break;
        var lack = services.Except(have).Select(service => service.Name.ToString()).ToArray();
        yield return new(id, DefenceLayer.ProcessIsolation, $"{title}: {Phrases.Share([.. have.Select(service => service.Name.ToString())], lack, isOpen)}")
        {
            Threats = threats, Section = Sandboxes, What = what, Holders = [.. have.Select(service => $"service {service.Name}")],
            Evidence = [new($"systemd.services.{(have.Length == 1 ? have[0].Name.ToString() : "*")}", [.. have.SelectMany(origins).Distinct()])],
        };
    }
}
