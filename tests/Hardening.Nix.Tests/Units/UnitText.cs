using System.Text;
using System.Text.Json.Nodes;

namespace Hardening.Nix.Tests.Units;

/// <summary>A unit as NixOS writes it from its option.</summary>
internal static class UnitText
{
    /// <param name="unit">The value of <c>systemd.services.NAME</c>.</param>
    /// <param name="script">Where the option <c>script</c> was written to, if it is set.</param>
    public static string Service(JsonNode unit, string? script = null)
    {
        var text = new StringBuilder("[Unit]\n");
        foreach (var (name, directive) in new[] { ("after", "After"), ("before", "Before"), ("wants", "Wants"), ("requires", "Requires") })
            if (unit[name] is JsonArray units) text.Append(directive).Append('=').AppendJoin(' ', units.Select(value => (string)value!)).Append('\n');
        if ((string?)unit["description"] is { } description) text.Append("Description=").Append(description).Append('\n');
        Section(text, unit["unitConfig"]);
        Section(text.Append("[Service]\n"), unit["serviceConfig"]);
        foreach (var (name, value) in unit["environment"]?.AsObject() ?? []) text.Append("Environment=").Append(name).Append('=').Append((string)value!).Append('\n');
        if (script is not null) text.Append("ExecStart=").Append(script).Append('\n');
        return text.ToString();
    }

    // One line for each value of a list: none for an empty one.
    private static void Section(StringBuilder text, JsonNode? config)
    {
        foreach (var (name, value) in config?.AsObject() ?? [])
            foreach (var item in value is JsonArray list ? [.. list] : new[] { value })
                text.Append(name).Append('=').Append(item!.GetValueKind() is System.Text.Json.JsonValueKind.String ? (string)item! : item.ToJsonString()).Append('\n');
    }
}
