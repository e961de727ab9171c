namespace Hardening.Knowledge;

/// <summary>Tables that are part of the assembly.</summary>
internal static class Resources
{
    /// <summary>The names of the tables that begin alike.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        typeof(Resources).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The lines of a text table.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var resource = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly does not contain the resource {name}.");
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
