namespace Hardening.Overview.Tests;

/// <summary>The sample's folder and sources, without what a build makes.</summary>
internal static class SampleSources
{
    public static string Folder { get; } = Repository.PathOf("samples", "Homelab");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
