namespace Hardening;

internal static class ImmichKeys
{
    private const string Facet = "Immich";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<bool> MachineLearning = new(Facet, nameof(MachineLearning));
}
