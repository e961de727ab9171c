using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>What the packet filter lets through beside open ports.</summary>
internal static class NetworkAccess
{
    public static IEnumerable<AccessFact> Of(HostView host)
    {
        var (firewall, network) = (host.Model.Firewall, host.Model.Network);
        if (firewall.Enabled.Is(false)) yield return new("firewall:off", "the firewall is off", 1);
        foreach (var pattern in firewall.Trusted.Certain) yield return new($"firewall:trusted {pattern.ForNftables}", $"the firewall trusts {pattern.ForNftables}", 1);
        if (firewall.ReversePath.TryGet(out var check) && check != ReversePathCheck.Strict)
            yield return new("firewall:reverse path", check == ReversePathCheck.Loose ? "reverse path filter: loose" : "reverse path filter: off", check == ReversePathCheck.Loose ? 1 : 2);
        if (firewall.Ping.Is(false)) yield return new("firewall:ping", "pings are dropped", -1);
        if (firewall.FilterForwarded.Is(true)) yield return new("firewall:forward", "forwarded packets are filtered", -1);
        if (firewall.LogRefused.Is(false)) yield return new("firewall:log", "refused connections are not logged", 1);
        foreach (var pattern in network.NatInternal.Certain) yield return new($"nat:{pattern.ForNftables}", $"forwards packets of {pattern.ForNftables} (NAT)", 1);
        foreach (var name in network.Interfaces.Certain)
            if (network.Interface(name).WakeOnLan.Is(true)) yield return new($"interface:{name}:wake", $"{name} accepts Wake-on-LAN", 1);
        foreach (var option in host.PerhapsMore) yield return new($"ports:{option}", $"{option} may open more ports", 1);
    }
}
