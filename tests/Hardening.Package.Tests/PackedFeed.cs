using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

[assembly: AssemblyFixture(typeof(Hardening.Package.Tests.PackedFeed))]

namespace Hardening.Package.Tests;

/// <summary>The package, packed into a folder that NuGet takes as a source.</summary>
public sealed class PackedFeed : IDisposable
{
    private static readonly Dictionary<string, string> Metadata = typeof(PackedFeed).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal);

    /// <summary>The version of a package whose analyzer is not of the same build as its library.</summary>
    public const string MixedVersion = "99.0.0";

    private const string AnalyzersDsl = "analyzers/dotnet/cs/Hardening.Dsl.dll";

    private readonly string root = Directory.CreateTempSubdirectory("hardening-package-").FullName;

    public PackedFeed()
    {
        Folder = Path.Combine(root, "feed");
        foreach (var project in Metadata["PackedProjects"].Split(';'))
            Tool.Dotnet(root, ImmutableDictionary<string, string>.Empty,
                "pack", project, "--configuration", "Release", "--artifacts-path", Metadata["PackedArtifacts"], "--output", Folder, "--verbosity", "quiet", "-p:RunAnalyzers=false").Succeeded();
        Package = Assert.Single(Directory.GetFiles(Folder, "Hardening.*.nupkg"), file => char.IsDigit(Path.GetFileName(file)["Hardening.".Length]));
        Version = Path.GetFileNameWithoutExtension(Package)["Hardening.".Length..];
        MachinePackages = Tool.Dotnet(root, ImmutableDictionary<string, string>.Empty, "nuget", "locals", "global-packages", "--list").Succeeded()
            .Out.Split("global-packages: ", StringSplitOptions.TrimEntries)[^1];
        AddMixed();
    }

    /// <summary>The source.</summary>
    public string Folder { get; }

    /// <summary>The file of the package.</summary>
    public string Package { get; }

    public string Version { get; }

    /// <summary>The file of the package of templates.</summary>
    public string Templates => Path.Combine(Folder, $"Hardening.Templates.{Version}.nupkg");

    /// <summary>The folder of the sources.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Metadata["PackedProjects"].Split(';')[0], "../../.."));

    /// <summary>Where the packages of others are that the machine has already.</summary>
    public string MachinePackages { get; }

    /// <summary>Where projects restore to: the machine's own folder must not get a package of a test.</summary>
    public string Packages => Path.Combine(root, "packages");

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>A file of a package.</summary>
    internal static byte[] Read(ZipArchive package, string entry)
    {
        using var stream = package.GetEntry(entry)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private void AddMixed()
    {
        var mixed = Path.Combine(Folder, $"Hardening.{MixedVersion}.nupkg");
        File.Copy(Package, mixed);
        using var package = ZipFile.Open(mixed, ZipArchiveMode.Update);
        Replace(package, AnalyzersDsl, OtherBuild(Read(package, AnalyzersDsl)));
        var description = System.Text.Encoding.UTF8.GetString(Read(package, "Hardening.nuspec"));
        Replace(package, "Hardening.nuspec", System.Text.Encoding.UTF8.GetBytes(description.Replace($"<version>{Version}<", $"<version>{MixedVersion}<", StringComparison.Ordinal)));
    }

    private static void Replace(ZipArchive package, string entry, byte[] content)
    {
        package.GetEntry(entry)!.Delete();
        using var stream = package.CreateEntry(entry).Open();
        stream.Write(content);
    }

    // The same assembly, with the id that another build of it would have.
    private static byte[] OtherBuild(byte[] assembly)
    {
        Guid id;
        using (var reader = new PEReader(ImmutableArray.Create(assembly)))
        {
            var metadata = reader.GetMetadataReader();
            id = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        var at = assembly.AsSpan().IndexOf(id.ToByteArray());
        Assert.True(at > 0);
        new Guid("11111111-2222-3333-4444-555555555555").ToByteArray().CopyTo(assembly, at);
        return assembly;
    }
}
