using System.Globalization;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>The rules for nft that options of a host mean.</summary>
/// <remarks>After what NixOS's modules firewall-nftables.nix and nat-nftables.nix do with these options; only rules that depend on them.</remarks>
internal static class PacketFilter
{
    private const string Firewall = "networking.firewall";
    private const string States = "ct state vmap { invalid : drop, established : accept, related : accept, new : jump";

    public static string Of(IReadOnlyList<EvaluatedDefinition> definitions)
    {
        var inside = Texts(definitions, "networking.nat.internalInterfaces").Select(name => $"\"{name}\"").ToArray();
        var outside = Texts(definitions, "networking.nat.externalInterface").SingleOrDefault();
        var route = $"iifname {{ {string.Join(", ", inside)} }}{(outside is null ? "" : $" oifname \"{outside}\"")}";
        var ssh = Definitions(definitions, "services.openssh.enable").Any() ? [22] : Array.Empty<long>();
        return $$"""
            table inet nixos-fw {
              chain input {
                type filter hook input priority filter; policy drop;
                {{Trusted(definitions)}}
                {{States}} input-allow, untracked : jump input-allow }
              }
              chain input-allow {
                {{Open("tcp", [.. ssh, .. Numbers(definitions, $"{Firewall}.allowedTCPPorts")])}}
                {{Open("udp", [.. Numbers(definitions, $"{Firewall}.allowedUDPPorts")])}}
              }
              {{(Definitions(definitions, $"{Firewall}.filterForward").Any() ? Forward(inside.Length == 0 ? "" : $"{route} accept") : "")}}
            }
            table ip nixos-nat {
              chain post {
                type nat hook postrouting priority srcnat;
                {{(inside.Length == 0 ? "" : $"{route} masquerade")}}
              }
            }
            """;
    }

    private static string Forward(string accepted) => $$"""
        chain forward {
            type filter hook forward priority filter; policy drop;
            {{States}} forward-allow, untracked : jump forward-allow }
          }
          chain forward-allow {
            ct status dnat accept
            {{accepted}}
          }
        """;

    private static string Trusted(IReadOnlyList<EvaluatedDefinition> definitions) =>
        Texts(definitions, $"{Firewall}.trustedInterfaces").Select(name => $"\"{name}\"").ToArray() is { Length: > 0 } names
            ? $"iifname {{ {string.Join(", ", names)} }} accept"
            : "";

    private static string Open(string protocol, long[] ports) =>
        ports.Length == 0 ? "" : $"{protocol} dport {{ {string.Join(", ", ports.Select(port => port.ToString(CultureInfo.InvariantCulture)))} }} accept";

    private static IEnumerable<EvaluatedDefinition> Definitions(IEnumerable<EvaluatedDefinition> definitions, string path) =>
        definitions.Where(definition => definition.IsActive && definition.Path == NixosPath.From(path) && definition.Value is not NixosValue.Boolean { Value: false });

    private static IEnumerable<long> Numbers(IEnumerable<EvaluatedDefinition> definitions, string path) =>
        Definitions(definitions, path).SelectMany(definition => ((NixosValue.List)definition.Value).Items).Select(port => ((NixosValue.Whole)port).Value);

    private static IEnumerable<string> Texts(IEnumerable<EvaluatedDefinition> definitions, string path) => Definitions(definitions, path)
        .SelectMany(definition => definition.Value is NixosValue.List list ? list.Items : [definition.Value])
        .Select(name => ((NixosValue.Text)name).Value);
}
