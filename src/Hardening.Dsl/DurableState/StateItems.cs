namespace Hardening.Model;

/// <summary>What of a host must not be lost, derived from what is described.</summary>
internal static class StateItems
{
    // One source for each facet that brings state; a facet adds its own here.
    private static readonly Func<HostModel, IEnumerable<StateItem>>[] Sources =
    [
        static host => host.Services.State,
        ContainerState.Of,
        SystemState.Of,
        ServiceStates.Of,
    ];

    public static IReadOnlyList<StateItem> Of(HostModel host) => [.. Sources.SelectMany(source => source(host)).GroupBy(static item => item.Path).Select(static items => items.First())];
}
