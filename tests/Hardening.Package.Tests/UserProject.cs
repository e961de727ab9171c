using System.Text.RegularExpressions;

namespace Hardening.Package.Tests;

/// <summary>A console project of somebody who references the package.</summary>
internal sealed partial class UserProject : IDisposable
{
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);

    /// <param name="feed">Where the package comes from, besides the machine's own sources.</param>
    /// <param name="version">Which version of it; the packed one where it is not given.</param>
    /// <param name="properties">More of the project file.</param>
    /// <param name="isEmpty">Whether a template makes the project.</param>
    public UserProject(PackedFeed feed, string? version = null, string properties = "", bool isEmpty = false)
    {
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{feed.Packages}" /></config>
              <packageSources><add key="packed" value="{feed.Folder}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{feed.MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        if (isEmpty) return;
        Write("Homelab.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Hardening" Version="{version ?? feed.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("hardening-user-").FullName;

    public UserProject With(string variable, string value)
    {
        environment[variable] = value;
        return this;
    }

    public UserProject Write(string path, string text)
    {
        File.WriteAllText(Path.Combine(Folder, path), text + "\n");
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public Outcome Dotnet(params string[] args) => Tool.Dotnet(Folder, environment, args);

    public Outcome Run(string program, params string[] args) => Tool.Run(Folder, environment, program, args);

    /// <summary>The warnings and errors of a build, each once, with paths from the project's folder.</summary>
    public string[] Build(int exitCode = 0, params string[] args)
    {
        var outcome = Dotnet(["build", .. args]);
        Assert.True(outcome.ExitCode == exitCode, outcome.Out + outcome.Error);
        return [.. Told().Matches(outcome.Out).Select(line => line.Value.Replace(Folder + "/", "", StringComparison.Ordinal)).Distinct()];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Without the links and the project that stand behind a message.
    [GeneratedRegex(@"^\S.*: (warning|error) .*?(?=( \(https://\S*\))?( \[.*\])?$)", RegexOptions.Multiline)]
    private static partial Regex Told();
}
