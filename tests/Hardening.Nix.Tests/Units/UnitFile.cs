using System.Text;
using System.Text.Json;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Units;

/// <summary>The units of a host as files, written as NixOS writes them from what the real Nix makes of the emitted module.</summary>
internal static class UnitFile
{
    // The programs are there for systemd to find; what they are called, it does not mind.
    private const string Evaluate = """
        { module }:
        let
          program = "/usr/bin/true";
          lib = { getExe = _: program; getExe' = _: _: program; };
          pkgs = builtins.listToAttrs (map (name: { inherit name; value = { pyyaml = name; }; }) [ "cloudflared" "hello" "python3Packages" ]);
        in
        { services = { }; timers = { }; } // ((import module) { inherit lib pkgs; }).systemd
        """;

    public static IReadOnlyDictionary<string, string> Of(Fleet fleet, string host)
    {
        var folder = Directory.CreateTempSubdirectory("units");
        try
        {
            var module = Path.Combine(folder.FullName, "services.nix");
            File.WriteAllText(module, Emission.Flakes.Of(fleet)[$"hosts/{host}/services.nix"]);
            var evaluate = Path.Combine(folder.FullName, "evaluate.nix");
            File.WriteAllText(evaluate, Evaluate);
            var systemd = JsonDocument.Parse(NixEvaluator.Evaluate(evaluate, ("module", module))).RootElement;
            return Files(systemd.GetProperty("services"), "service", Service).Concat(Files(systemd.GetProperty("timers"), "timer", Timer))
                .ToDictionary(file => file.Name, file => file.Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, string Text)> Files(JsonElement units, string type, Func<JsonElement, string> write) =>
        units.EnumerateObject().Select(unit => ($"{unit.Name}.{type}", write(unit.Value)));

    private static string Service(JsonElement unit)
    {
        var text = Unit(unit).Append("[Service]\n");
        if (unit.TryGetProperty("environment", out var environment))
            foreach (var variable in environment.EnumerateObject())
                text.Append("Environment=").Append(JsonSerializer.Serialize($"{variable.Name}={variable.Value.GetString()}")).Append('\n');
        // An extended unit may say nothing here, and its program is the business of whoever defines it.
        if (!unit.TryGetProperty("serviceConfig", out var directives)) return text.Append("ExecStart=/bin/true\n").ToString();
        var service = Section(text, directives);
        return (directives.TryGetProperty("ExecStart", out _) ? service : service.Append("ExecStart=/bin/true\n")).ToString();
    }

    private static string Timer(JsonElement unit) => Section(Unit(unit).Append("[Timer]\n"), unit.GetProperty("timerConfig")).ToString();

    private static StringBuilder Unit(JsonElement unit)
    {
        var text = new StringBuilder("[Unit]\n");
        foreach (var (name, directive) in new[] { ("after", "After"), ("wants", "Wants"), ("requires", "Requires") })
            if (unit.TryGetProperty(name, out var units)) text.Append(directive).Append('=').AppendJoin(' ', units.EnumerateArray().Select(value => value.GetString())).Append('\n');
        if (unit.TryGetProperty("description", out var description)) text.Append("Description=").Append(description.GetString()).Append('\n');
        return text;
    }

    // One line for each value of a list: none for an empty one, and an empty one for an empty string.
    private static StringBuilder Section(StringBuilder text, JsonElement config)
    {
        foreach (var directive in config.EnumerateObject())
            foreach (var value in directive.Value.ValueKind == JsonValueKind.Array ? directive.Value.EnumerateArray().ToArray() : [directive.Value])
                text.Append(directive.Name).Append('=').Append(Written(value)).Append('\n');
        return text;
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };
}
