using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>The picture of what reaches what.</summary>
internal static class ReachFigure
{
    public static FlowDiagram? Of(HostView host)
    {
        var exposures = host.Exposures;
        var outbound = host.Outbound.ToArray();
        if (exposures.Count == 0 && outbound.Length == 0) return null;
        var networks = exposures.Select(exposure => exposure.Network).Concat(outbound.Where(path => path.CarriesInbound).Select(Tunnel)).Distinct().ToArray();
        var ports = exposures.GroupBy(exposure => exposure.Span).OrderBy(group => group.Key).ToArray();
        var processes = exposures.Select(exposure => exposure.Process).Concat(outbound.Select(path => path.Process)).Distinct().ToArray();
        var behind = host.Behind.ToArray();
        var ends = outbound.Select(path => path.Destination).Distinct().ToArray();
        FlowColumn[] columns =
        [
            new("From", [.. networks.Select((name, i) => new FlowBox($"n{i}", name, Tone: BoxTone.Outside))]),
            new($"Ports of {host.Name}", [.. ports.Select((port, i) => new FlowBox($"p{i}", port.Key.ToString(), Tone: BoxTone.Door))]),
            new("Processes", [.. processes.Select((name, i) => new FlowBox($"s{i}", name, Asks(exposures, name), BoxTone.Inside))]),
            new("Behind them", [.. behind.Select(path => path.To).DistinctBy(to => to.Name).Select((to, i) => new FlowBox($"b{i}", to.Name, to.Detail, BoxTone.Inside))]),
            new("Outbound", [.. ends.Select((name, i) => new FlowBox($"o{i}", name, Tone: BoxTone.Outside))]),
        ];
        var names = behind.Select(path => path.To.Name).Distinct().ToArray();
        FlowArrow[] arrows =
        [
            .. exposures.Select(exposure => new FlowArrow($"n{Array.IndexOf(networks, exposure.Network)}", $"p{Array.FindIndex(ports, port => port.Key == exposure.Span)}")),
            .. exposures.Select(exposure => new FlowArrow($"p{Array.FindIndex(ports, port => port.Key == exposure.Span)}", $"s{Array.IndexOf(processes, exposure.Process)}")),
            .. behind.Select(path => new FlowArrow(Id(path.From), $"b{Array.IndexOf(names, path.To.Name)}", path.Label)),
            .. outbound.Where(path => path.CarriesInbound).Select(path => new FlowArrow($"n{Array.IndexOf(networks, Tunnel(path))}", $"s{Array.IndexOf(processes, path.Process)}", IsDashed: true)),
            .. outbound.Select(path => new FlowArrow($"s{Array.IndexOf(processes, path.Process)}", $"o{Array.IndexOf(ends, path.Destination)}", IsDashed: true)),
        ];
        return new($"reach-{host.Name}", $"What reaches {host.Name}, and what it reaches",
            $"{networks.Length.Of("network")} on the left, {ports.Length.Of("open port")}, the processes behind them, and on the right, with dashed arrows, {ends.Length.Of("destination")} that {host.Name} connects to.",
            [.. columns.Where(column => column.Boxes.Count > 0)], [.. arrows.Distinct()]);

        string Id(string name) => Array.IndexOf(processes, name) is >= 0 and var process ? $"s{process}" : $"b{Array.IndexOf(names, name)}";
    }

    // A process with several ports may ask for something else on each.
    private static string? Asks(IReadOnlyList<Exposure> exposures, string process)
    {
        var asked = exposures.Where(exposure => exposure.Process == process).Select(exposure => (exposure.Authentication, exposure.Span)).Distinct().ToLookup(one => one.Authentication, one => one.Span);
        return asked.Count <= 1 ? asked.FirstOrDefault()?.Key
            : string.Join("; ", asked.OrderBy(group => group.Min()).Select(group => $"{string.Join(", ", group.Order())}: {group.Key}"));
    }

    private static string Tunnel(OutboundPath path) => $"Internet, through {path.Destination}";
}
