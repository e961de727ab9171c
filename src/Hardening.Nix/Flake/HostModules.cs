using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;
using Hardening.Nix.Output;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Flake;

/// <summary>The modules of one host: one per facet, and <c>default.nix</c>, which imports them and the user's own.</summary>
internal sealed record HostModules(IReadOnlyList<string> Facets, IReadOnlyList<FlakeInput> Inputs, IReadOnlyList<OutputFile> Files)
{
    public static string Folder(HostModel host) => $"hosts/{host.Name}";

    public static HostModules Of(HostModel host)
    {
        var modules = NixosEmitter.Winning([.. Emitter.All.SelectMany(emitter => emitter.Modules(host))])
            .Where(module => module.Assignments.Count > 0)
            .ToArray();
        var facets = modules.Select(module => module.Name).ToArray();
        FlakeInput[] inputs = [.. Emitter.All.SelectMany(emitter => emitter.Inputs(host)).DistinctBy(input => (input.Name, string.Join('.', input.Module)))];
        return new(facets, inputs,
        [
            Rendered.File($"{Folder(host)}/default.nix", Joined(host, facets)),
            .. modules.Select(module => Rendered.File($"{Folder(host)}/{module.Name}.nix", NixosModule.Of(module.Assignments))),
        ]);
    }

    private static NixAttributeSet Joined(HostModel host, IEnumerable<string> facets) =>
        NixSyntax.Attrs(NixSyntax.SetKey("imports", NixSyntax.List(
        [
            .. facets.Select(facet => new NixListItem(new NixPath($"./{facet}.nix"))),
            .. host.Imports.Select(import => new NixListItem(new NixPath($"../../{import.Value.BelowFolder}"), import.Origin.Because)),
        ])));
}
