using System.Globalization;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Facets.Services;

/// <summary>Everything that is described of one service.</summary>
internal static class ServiceUnitSettings
{
    public static IEnumerable<StatedSetting> Of(string section, ServiceModel service) =>
    [
        .. FacetOverview.Declared(service.Scope, [.. ServiceSettings.Keys, SandboxSettings.Preset], section),
        .. service.Sandbox.Directives.Select(directive => new StatedSetting(section, directive.Name, Text(directive.Value), service.Sandbox.Preset.Origins)
        {
            Note = directive.Since > 0 ? string.Create(CultureInfo.InvariantCulture, $"needs systemd {directive.Since}") : null,
        }),
    ];

    /// <summary>A value as systemd reads it.</summary>
    public static string Text(NixosValue value) => value switch
    {
        NixosValue.Boolean(var on) => on ? "true" : "false",
        NixosValue.Text(var text) => text,
        NixosValue.Whole(var number) => number.ToString(CultureInfo.InvariantCulture),
        NixosValue.List list => string.Join(" ", list.Items.Select(Text)),
        _ => value.Describe(),
    };
}
