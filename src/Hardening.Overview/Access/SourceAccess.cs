using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>Whose code the host runs as root: update sources and imported modules.</summary>
internal static class SourceAccess
{
    public static IEnumerable<AccessFact> Of(HostView host)
    {
        var updates = host.Model.Updates;
        if (updates.Flake.TryGet(out var flake)) yield return new($"source:upgrades {flake}", $"upgrades itself from {flake}", 1);
        foreach (var flag in updates.Flags.Certain) yield return new($"source:flag {flag.Text}", $"upgrades with {flag.Text}", 1);
        foreach (var path in host.Described.Model.Imports.Certain) yield return new($"source:import {path}", $"imports the module {path}", 1);
        foreach (var module in host.Nixos.Modules.Certain)
            if (host.Nixos.InputOf(module).Reference.TryGet(out var reference)) yield return new($"source:import {module} {reference}", $"imports the module {module} from {reference}", 1);
    }
}
