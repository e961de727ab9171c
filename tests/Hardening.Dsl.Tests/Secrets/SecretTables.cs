namespace Hardening.Tests.Secrets;

/// <summary>The tables beside this file: one row a line, in columns separated by tabs.</summary>
internal static class SecretTables
{
    /// <summary>The rows of a table, without comments, "|" taken out and line breaks put in.</summary>
    public static IEnumerable<string[]> Read(string name) => File.ReadLines(Repository.PathOf("tests", "Hardening.Dsl.Tests", "Secrets", name))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Replace("|", "", StringComparison.Ordinal).Replace("¦", "|", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Split('\t'));
}
