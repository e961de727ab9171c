using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Immich, which keeps photos and videos.</summary>
public sealed class Immich : Facet<Immich>
{
    internal Immich(Place place) : base(place)
    {
    }

    /// <summary>Recognises neither faces nor things.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.immich.machine-learning.enable = false</c>.</remarks>
    public Immich NoMachineLearning([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ImmichSettings.MachineLearning, false);
}
