using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>OpenCloud, which keeps and shares files.</summary>
public sealed class OpenCloud : Facet<OpenCloud>
{
    internal OpenCloud(Place place) : base(place)
    {
    }

    /// <summary>Takes the administrator's first password and other secret settings from a secret.</summary>
    /// <param name="secret">Lines such as <c>IDM_ADMIN_PASSWORD=...</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.opencloud.environmentFile</c>. What <c>environment</c> and <c>settings</c> hold stands in the world-readable store.</remarks>
    public OpenCloud EnvironmentFrom(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(OpenCloudSettings.EnvironmentFile, Secret.NameOf, secret);
}
