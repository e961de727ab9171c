using Hardening.Overview.Comparing;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Baselines;

/// <summary>A published list of what a hardened host has, to hold hosts against.</summary>
internal abstract class Baseline
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Baseline> All { get; } = [new KsppBaseline(), new SshAuditBaseline(), new CisBaseline(), new SystemdBaseline()];

    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>Who publishes it, and what of it is held against.</summary>
    public abstract string Source { get; }

    /// <summary>Where it can be read.</summary>
    public abstract string Url { get; }

    /// <summary>Each item of it, and whether the host fulfils it. None where it says nothing about the host.</summary>
    public abstract IEnumerable<Verdict> Judge(HostView host);
}

/// <summary>Whether a host fulfils one item of a baseline.</summary>
/// <param name="Item">The item.</param>
/// <param name="IsMet">Whether it does.</param>
/// <param name="Because">Why not, or how it does without being told.</param>
internal sealed record Verdict(string Item, bool IsMet, string? Because = null);

/// <summary>How much of each baseline each host fulfils.</summary>
internal sealed record ScoreReport(string Fleet, HostScore[] Hosts)
{
    public static ScoreReport Of(FleetView fleet) => new(fleet.Name, [.. fleet.Hosts.Select(host => new HostScore(host.Name, [.. Baseline.All.Select(baseline => Of(baseline, host)).OfType<BaselineScore>()]))]);

    private static BaselineScore? Of(Baseline baseline, HostView host)
    {
        var verdicts = baseline.Judge(host).ToArray();
        return verdicts.Length == 0 ? null
            : new(baseline.Name, baseline.Source, baseline.Url, verdicts.Count(verdict => verdict.IsMet), verdicts.Length,
                [.. verdicts.Where(verdict => !verdict.IsMet).Select(verdict => new Missing(verdict.Item, verdict.Because ?? "not set"))]);
    }
}

/// <summary>The baselines of one host.</summary>
internal sealed record HostScore(string Host, BaselineScore[] Baselines);

/// <summary>One of them.</summary>
internal sealed record BaselineScore(string Name, string Source, string Url, int Met, int Of, Missing[] Not);

/// <summary>An item that is not fulfilled.</summary>
internal sealed record Missing(string Item, string Because);
