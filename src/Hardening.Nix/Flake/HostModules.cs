using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;
using Hardening.Nix.Output;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Flake;

/// <summary>The modules of one host: one per facet, and <c>default.nix</c>, which imports them and the user's own.</summary>
internal sealed record HostModules(IReadOnlyList<string> Facets, IReadOnlyList<OutputFile> Files)
{
    public static string Folder(HostModel host) => $"hosts/{host.Name}";

    public static HostModules Of(HostModel host)
    {
        var modules = Emitter.All
            .Select(emitter => (emitter.Facet, Assignments: emitter.Emit(host).ToArray()))
            .Where(module => module.Assignments.Length > 0)
            .ToArray();
        var facets = modules.Select(module => module.Facet).ToArray();
        return new(facets,
        [
            new OutputFile(OutputPath.From($"{Folder(host)}/default.nix"), NixPrinter.PrintUtf8(Joined(host, facets))),
            .. modules.Select(module => new OutputFile(OutputPath.From($"{Folder(host)}/{module.Facet}.nix"), NixPrinter.PrintUtf8(NixosModule.Of(module.Assignments)))),
        ]);
    }

    private static NixAttrs Joined(HostModel host, IEnumerable<string> facets) =>
        NixAttrs.Of(new NixBinding("imports", NixList.Of(
        [
            .. facets.Select(facet => new NixElement(NixExpression.Path($"./{facet}.nix"))),
            .. host.Imports.Select(import => new NixElement(NixExpression.Path($"../../{import.Value.ToString()[2..]}"), import.Origin.Because)),
        ])));
}
