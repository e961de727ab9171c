using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets.Containers;

/// <summary>What separates containers from the host and from each other. Each claim says of how many containers it is true.</summary>
internal static class ContainerClaims
{
    public static IEnumerable<Measure> Of(ContainersModel model)
    {
        var containers = model.Certain.ToArray();
        return
        [
            .. Share(model, containers, "containers.network", "containers with a private network", "its private network", container => container.HasOwnNetwork, container => container.Network.Origins, LateralMovement, RemoteCodeExecution),
            .. Share(model, containers, "containers.users", "containers in a user namespace", "its user namespace", container => container.UserNamespace.Is(true), container => container.UserNamespace.Origins, LateralMovement, KernelExploitation, RemoteCodeExecution),
            .. Share(model, containers, "containers.daemon", "containers without access to the host's Nix daemon", "its separation from the host's Nix daemon", container => !container.NixDaemon.Is(true) && !container.NixDaemon.IsUnknown, container => [container.Origin], LateralMovement),
            .. Share(model, containers, "containers.files", "containers without host paths mounted", "its separation from host paths", container => container.Mounts.IsEmpty, container => [container.Origin], LateralMovement, CredentialTheft),
            .. Share(model, containers, "containers.capabilities", "containers with dropped capabilities", "its dropped capabilities", container => container.DroppedCapabilities.Certain.Any(), container => [.. container.DroppedCapabilities.Select(item => item.Origin)], LateralMovement, KernelExploitation),
            .. Share(model, containers, "containers.ephemeral", "ephemeral containers", "its ephemeral root", container => container.Ephemeral.Is(true), container => container.Ephemeral.Origins, LateralMovement),
            .. Share(model, containers, "containers.memory", "containers with a memory limit", "its memory limit", container => container.MemoryMax.TryGet(out _), container => container.MemoryMax.Origins, Outage),
            .. Share(model, containers, "containers.tasks", "containers with a task limit", "its task limit", container => container.TasksMax.TryGet(out _), container => container.TasksMax.Origins, Outage),
        ];
    }

    private static IEnumerable<Measure> Share(
        ContainersModel model, ContainerModel[] containers, string id, string title, string what, Func<ContainerModel, bool> has, Func<ContainerModel, IReadOnlyList<Origin>> origins, params Threat[] threats)
    {
        var have = containers.Where(has).ToArray();
        if (have.Length == 0) yield break;
        var lack = containers.Except(have).Select(container => container.Name.ToString()).ToArray();
        var share = Phrases.Share([.. have.Select(container => container.Name.ToString())], lack, model.All.IsOpen);
        yield return new(id, DefenceLayer.ProcessIsolation, $"{title}: {share}")
        {
            Threats = threats,
            Evidence = [new($"containers.{(have.Length == 1 ? have[0].Name.ToString() : "*")}", [.. have.SelectMany(origins).Distinct()])],
            Section = ContainersOverview.Isolation,
            What = what,
            Holders = [.. have.Select(container => $"container {container.Name}")],
        };
    }
}
