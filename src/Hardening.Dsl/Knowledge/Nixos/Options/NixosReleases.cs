namespace Hardening.Knowledge;

/// <summary>The written form of a <see cref="NixosRelease"/>.</summary>
public static class NixosReleases
{
    /// <summary>The release as NixOS writes it: <c>25.11</c>, <c>26.05</c>, <c>26.11</c>.</summary>
    public static string Number(this NixosRelease release) => release switch
    {
        NixosRelease.V25_11 => "25.11",
        NixosRelease.V26_05 => "26.05",
        NixosRelease.V26_11 => "26.11",
        _ => throw new ArgumentOutOfRangeException(nameof(release)),
    };

    /// <summary>The first supported release at or after a number such as <c>23.05</c>; older ones give the oldest supported.</summary>
    internal static NixosRelease AtOrAfter(string number) =>
        string.CompareOrdinal(number, "26.05") > 0 ? NixosRelease.V26_11
        : string.CompareOrdinal(number, "25.11") > 0 ? NixosRelease.V26_05
        : NixosRelease.V25_11;
}
