using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Threats;

namespace Hardening.Overview.Facets.Containers;

/// <summary>What separates containers from the host and from each other. Each claim says of how many containers it is true.</summary>
internal static class ContainerClaims
{
    public static IEnumerable<Measure> Of(ContainersModel model)
    {
        var containers = model.Certain.ToArray();
        return
        [
            .. Share(containers, "containers.network", "a network of its own", container => container.HasOwnNetwork, container => container.Network.Origins, LateralMovement, RemoteCodeExecution),
            .. Share(containers, "containers.users", "users of its own (root inside is nobody outside)", container => container.UserNamespace.Is(true), container => container.UserNamespace.Origins, LateralMovement, KernelExploitation, RemoteCodeExecution),
            .. Share(containers, "containers.daemon", "no way to the host's Nix daemon", container => !container.NixDaemon.Is(true) && !container.NixDaemon.IsUnknown, container => [container.Origin], LateralMovement),
            .. Share(containers, "containers.files", "no file of the host in sight beside the Nix store", container => container.Mounts.IsEmpty, container => [container.Origin], LateralMovement, CredentialTheft),
            .. Share(containers, "containers.capabilities", "fewer capabilities than usual", container => !container.DroppedCapabilities.IsEmpty, container => [.. container.DroppedCapabilities.Select(item => item.Origin)], LateralMovement, KernelExploitation),
            .. Share(containers, "containers.ephemeral", "no past: it starts from nothing each time", container => container.Ephemeral.Is(true), container => container.Ephemeral.Origins, LateralMovement),
            .. Share(containers, "containers.memory", "a limit to the memory it takes", container => !container.MemoryMax.IsUnset, container => container.MemoryMax.Origins, Outage),
            .. Share(containers, "containers.tasks", "a limit to the processes it starts", container => !container.TasksMax.IsUnset, container => container.TasksMax.Origins, Outage),
        ];
    }

    private static IEnumerable<Measure> Share(
        ContainerModel[] containers, string id, string what, Func<ContainerModel, bool> has, Func<ContainerModel, IReadOnlyList<Origin>> origins, params Threat[] threats)
    {
        var have = containers.Where(has).ToArray();
        if (have.Length == 0) yield break;
        var lack = containers.Except(have).Select(container => container.Name.ToString()).ToArray();
        var share = Words.Share([.. have.Select(container => container.Name.ToString())], lack, "container");
        yield return new(id, DefenceLayer.ProcessIsolation, $"{what}: {share}")
        {
            Threats = threats,
            Evidence = [new($"containers.{(have.Length == 1 ? have[0].Name.ToString() : "*")}", [.. have.SelectMany(origins).Distinct()])],
            Section = ContainersOverview.Isolation,
            Holders = [.. have.Select(container => $"container {container.Name}")],
        };
    }
}
