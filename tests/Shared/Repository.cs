namespace Hardening.Tests;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

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

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hardening.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No Hardening.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
