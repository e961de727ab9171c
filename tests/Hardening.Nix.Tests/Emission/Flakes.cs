using System.Text;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Tests.Emission;

/// <summary>Files of a flake, by path.</summary>
internal sealed class Flakes
{
    private readonly Dictionary<string, string> files;

    private Flakes(FleetModel fleet) =>
        files = FlakeEmitter.Emit(fleet).ToDictionary(file => file.Path.ToString(), file => Encoding.UTF8.GetString(file.Content.Span));

    public string this[string path] => files[path];

    public IEnumerable<string> Paths => files.Keys;

    public static Flakes Of(Fleet fleet) => new(fleet.ToModel());

    /// <summary>One module of a fleet with one server.</summary>
    public static string Module(string facet, Action<Server> describe, NixosRelease release = NixosRelease.V26_05)
    {
        var fleet = new Fleet("test", release);
        describe(fleet.Server("server"));
        return Of(fleet)[$"hosts/server/{facet}.nix"];
    }
}
