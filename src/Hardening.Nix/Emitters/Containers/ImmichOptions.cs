namespace Hardening.Nix.Emitters.Containers;

/// <summary>The photo service.</summary>
internal static class ImmichOptions
{
    private const string Root = "services.immich";

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var immich = container.Immich;
        if (!immich.Enabled.Is(true)) yield break;
        yield return new($"{Root}.enable", true);
        // Its default is localhost, which is the container alone.
        yield return new($"{Root}.host", container.ListenAddress);
        yield return new($"{Root}.port", immich.Web!.Number);
        foreach (var learning in SettingsEmitter.Declared(container.System, container.Scope, ImmichSettings.MachineLearning)) yield return learning;
    }
}
