namespace Hardening;

/// <summary>One secret of a host. Other parts of the description refer to it, never to the path of its file.</summary>
public sealed class Secret : Facet<Secret>
{
    internal Secret(Place place) : base(place)
    {
    }

    /// <summary>The secret that a handle stands for; not to be asked of a handle whose name is not known.</summary>
    internal static SecretName NameOf(Secret secret) => (SecretName)secret.Place.Scope.Element!;
}
