namespace Hardening.Overview.Comparing;

/// <summary>Says what changed between two states of a fleet, in terms of security.</summary>
internal static class Comparison
{
    public static IReadOnlyList<Change> Of(FleetFacts old, FleetFacts now)
    {
        var changes = new List<Change>();
        foreach (var host in now.Hosts)
        {
            if (old.Hosts.FirstOrDefault(before => before.Name == host.Name) is { } before)
            {
                changes.AddRange(HostComparison.Of(before, host));
                if (before.Access is null || host.Access is null)
                    changes.Add(new(host.Name, Effect.Other, $"has an older {FleetFacts.File} without access: accounts, keys, sandboxes and update sources are not compared"));
            }
            else
            {
                changes.Add(new(host.Name, Effect.Other, "is new"));
                changes.AddRange(HostComparison.Of(Nothing(host), host).Where(change => change.Effect == Effect.Weaker));
            }
        }
        changes.AddRange(old.Hosts.Where(host => now.Hosts.All(after => after.Name != host.Name)).Select(host => new Change(host.Name, Effect.Other, "is no longer part of the fleet")));
        if (old.Release != now.Release) changes.Add(new(now.Fleet, Effect.Other, $"is built from NixOS {now.Release} instead of {old.Release}"));
        return [.. changes.OrderBy(change => change.Effect).ThenBy(change => !change.IsAccess)];
    }

    private static HostFacts Nothing(HostFacts like) => new(like.Name, like.Kind, [], [], [], [], [], [], []);
}
