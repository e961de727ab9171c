using System.Diagnostics;
using System.Globalization;
using Hardening.Analyzers;

namespace Hardening.Benchmarks.Replay;

/// <summary>What a whole <c>dotnet build</c> takes after an edit, without an analyzer, with ours, and with those that others have. The compiler's server is on.</summary>
internal static class BuildCost
{
    private const int Hosts = 20;

    private static readonly (string Name, string Items)[] Variants =
    [
        ("no analyzer", ""),
        ("Hardening", $"""<Analyzer Include="{typeof(HostAnalyzer).Assembly.Location};{typeof(Fleet).Assembly.Location}" />"""),
        ("Meziantou.Analyzer", """<PackageReference Include="Meziantou.Analyzer" Version="3.0.321" />"""),
        ("xunit.analyzers", """<PackageReference Include="xunit.analyzers" Version="2.2.0" />"""),
    ];

    public static int Report(int rounds)
    {
        var root = Directory.CreateTempSubdirectory("hardening-build-").FullName;
        try
        {
            foreach (var (name, items) in Variants) Write(FolderOf(name), items);
            var times = Variants.ToDictionary(static variant => variant.Name, static _ => new List<double>());
            // The first round warms the server up. Each round begins with another, so that none is always the one after a pause.
            for (var round = 0; round <= rounds; round++)
                for (var i = 0; i < Variants.Length; i++)
                {
                    var name = Variants[(round + i) % Variants.Length].Name;
                    var time = AfterAnEdit(FolderOf(name), round);
                    if (round > 0) times[name].Add(time);
                }
            var without = times[Variants[0].Name].Median();
            foreach (var (name, _) in Variants)
            {
                var (median, all) = (times[name].Median(), times[name]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {median,6:F0} ms  {median / without:F3}  ({all.Min():F0} to {all.Max():F0}, {rounds} builds of {Hosts} hosts)"));
            }
            return 0;
        }
        finally
        {
            Dotnet(root, "build-server", "shutdown");
            Directory.Delete(root, recursive: true);
        }

        string FolderOf(string variant) => Path.Combine(root, variant.Replace(' ', '-'));
    }

    private static void Write(string folder, string items)
    {
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in DescribedProject.Files(Hosts)) File.WriteAllText(Path.Combine(folder, path), text);
        File.WriteAllText(Path.Combine(folder, "Described.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(Fleet).Assembly.Location}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        Dotnet(folder, "restore", "--verbosity", "quiet");
    }

    private static double AfterAnEdit(string folder, int edit)
    {
        var file = Path.Combine(folder, "Program.cs");
        File.WriteAllText(file, $"{File.ReadAllText(file).TrimEnd()}\n// edit {edit}\n");
        var clock = Stopwatch.StartNew();
        Dotnet(folder, "build", "--no-restore", "--verbosity", "quiet");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Dotnet(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment.Remove("MSBUILDDISABLENODEREUSE");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(string.Join('\n', output.Split('\n').Where(static line => line.Contains("error", StringComparison.Ordinal)).Take(5)));
    }
}
