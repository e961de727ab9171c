using System.Runtime.CompilerServices;

namespace Hardening.Overview.Tests;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Sample { get; } = Path.Combine(Root, "samples", "Homelab");

    /// <summary>The sample's sources, without what a build makes.</summary>
    public static IEnumerable<string> Sources => Directory.EnumerateFiles(Sample, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>Compares a file with what the code makes of it; HARDENING_UPDATE_GOLDEN=1 writes the file instead.</summary>
    public static void Matches(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("HARDENING_UPDATE_GOLDEN") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{path} is missing.");
        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hardening.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
