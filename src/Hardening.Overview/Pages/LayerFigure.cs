using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>The layers of defence of one host.</summary>
internal static class LayerFigure
{
    private const string Nothing = "nothing described";

    public static LayerDiagram Of(HostView host) => new($"layers-{host.Name}", $"Layers of defence of {host.Name}",
        $"From the outside in: {string.Join(", ", DefenceLayers.All.Select(layer => $"{layer.Title().ToLowerInvariant()} ({In(host, layer).Count().Of("protection")})"))}.",
        [.. DefenceLayers.All.Select(layer => new LayerBand(layer.Title(), Items(host, layer)))]);

    public static IReadOnlyList<IReadOnlyList<Prose>> Rows(HostView host) => [.. DefenceLayers.All.Select(IReadOnlyList<Prose> (layer) =>
        [layer.Title(), In(host, layer).Any()
            ? Mitigations.Linked(host, In(host, layer))
            : Prose.Of($"{Nothing:alert}")])];

    private static IEnumerable<(Facets.FacetOverview Facet, Measure Measure)> In(HostView host, DefenceLayer layer) => host.Measures.Where(one => one.Measure.Layer == layer);

    private static string[] Items(HostView host, DefenceLayer layer) => In(host, layer).Any()
        ? [.. In(host, layer).GroupBy(one => one.Measure.Section).Select(group => group.Count() == 1 ? group.First().Measure.Title : $"{group.Key}: {group.Count()}")]
        : [Nothing];
}
