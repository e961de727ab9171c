namespace Hardening.Knowledge;

/// <summary>What a NixOS host has where its description says nothing.</summary>
/// <remarks>The table names its sources.</remarks>
internal static class NixosDefaults
{
    private static readonly Lazy<Dictionary<string, string>> Loaded = new(static () => Resources.Lines("Hardening.NixosDefaults")
        .Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t'))
        .ToDictionary(static cells => $"{cells[0]} {cells[1]}", static cells => cells[2], StringComparer.Ordinal));

    /// <summary>The value of a sysctl after boot; null where it is not the same on every host.</summary>
    public static string? Sysctl(string key) => Loaded.Value.TryGetValue($"sysctl {key}", out var value) ? value : null;

    /// <summary>The value of an option whose module works out its default; null where it is not the same on every host.</summary>
    public static string? Option(string path) => Loaded.Value.TryGetValue($"option {path}", out var value) ? value : null;

    /// <summary>What the kernels of nixpkgs are built with; null where that is not known.</summary>
    public static string? Build(string symbol) => Loaded.Value.TryGetValue($"build {symbol}", out var value) ? value : null;
}
