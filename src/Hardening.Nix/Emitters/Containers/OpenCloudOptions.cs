namespace Hardening.Nix.Emitters.Containers;

/// <summary>The file service.</summary>
internal static class OpenCloudOptions
{
    private const string Root = "services.opencloud";

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var openCloud = container.OpenCloud;
        if (!openCloud.Enabled.Is(true)) yield break;
        yield return new($"{Root}.enable", true);
        yield return new($"{Root}.address", container.ListenAddress);
        yield return new($"{Root}.port", openCloud.Web!.Number);
        if (container.PublishedAs is { } address) yield return new($"{Root}.url", $"https://{address}");
        // The proxy before it ends TLS; what it asks of others it asks with their certificates checked.
        yield return new($"{Root}.environment.PROXY_TLS", "false");
        yield return new($"{Root}.environment.OC_INSECURE", "false");
        if (openCloud.EnvironmentFile.TryGet(out var secret)) yield return new($"{Root}.environmentFile", Credentials.ForRoot(secret));
    }
}
