using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Hardening.Package.Tests;

/// <summary>What is in the package, and what it brings along.</summary>
public sealed class PackageContentTests(PackedFeed feed) : IDisposable
{
    private readonly ZipArchive package = ZipFile.OpenRead(feed.Package);

    private XElement Description => XDocument.Load(package.GetEntry("Hardening.nuspec")!.Open()).Root!;

    private IEnumerable<string> Dependencies =>
        Description.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

    public void Dispose() => package.Dispose();

    private static readonly string[] Libraries = ["Hardening", "Hardening.Dsl", "Hardening.Nix", "Hardening.Overview"];

    private static readonly string[] Hosts = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    [Fact]
    public void Library_native_code_analyzer_build_and_readme_are_all_there_is() =>
        Assert.Equal(
            ((string[])
            [
                "README.md", "icon.png",
                "analyzers/dotnet/cs/Hardening.Analyzers.dll", "analyzers/dotnet/cs/Hardening.CodeFixes.dll", "analyzers/dotnet/cs/Hardening.Dsl.dll",
                "build/Hardening.Startup.cs", "build/Hardening.props", "build/Hardening.targets", "buildTransitive/Hardening.props", "buildTransitive/Hardening.targets",
                .. Libraries.SelectMany(library => (string[])[$"lib/net10.0/{library}.dll", $"lib/net10.0/{library}.xml", .. Hosts.Select(host => $"runtimes/{host}/lib/net10.0/{library}.dll")]),
            ]).Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name is not ("[Content_Types].xml" or "Hardening.nuspec"))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Native_code_is_of_the_same_build_as_the_library_and_of_the_hosts_processor()
    {
        foreach (var library in Libraries)
            foreach (var host in Hosts)
            {
                using var portable = new PEReader(new MemoryStream(PackedFeed.Read(package, $"lib/net10.0/{library}.dll")));
                using var native = new PEReader(new MemoryStream(PackedFeed.Read(package, $"runtimes/{host}/lib/net10.0/{library}.dll")));
                Assert.Equal(BuildOf(portable), BuildOf(native));
                Assert.True(native.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, $"{library} for {host} has no native code.");
            }
    }

    private static Guid BuildOf(PEReader reader)
    {
        var metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    [Fact]
    public void Symbols_of_every_library_are_in_the_symbol_package()
    {
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(feed.Package, ".snupkg"));
        Assert.Equal(Libraries.Select(library => $"lib/net10.0/{library}.pdb").Order(StringComparer.Ordinal),
            symbols.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_packages_page_has_links_that_lead_somewhere()
    {
        foreach (var link in System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.UTF8.GetString(PackedFeed.Read(package, "README.md")), @"\]\(([^)]*)\)").Select(match => match.Groups[1].Value))
        {
            var prefix = Value("projectUrl") + "/blob/main/";
            Assert.StartsWith(prefix, link, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(PackedFeed.Repository, link[prefix.Length..])), link);
        }
    }

    [Fact]
    public void Only_packages_of_others_are_named_as_dependencies() =>
        Assert.Equal(["DiffPlex", "Humanizer.Core", "Spectre.Console.Ansi", "System.CommandLine"], Dependencies.Order(StringComparer.Ordinal));

    [Fact]
    public void The_program_finds_all_that_its_libraries_need()
    {
        var own = package.Entries.Select(entry => Path.GetFileNameWithoutExtension(entry.FullName)).ToArray();
        foreach (var library in package.Entries.Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
            foreach (var reference in References(library.FullName))
                Assert.True(own.Contains(reference) || IsOfFramework(reference) || Dependencies.Any(id => $"{id}.".StartsWith($"{reference}.", StringComparison.Ordinal)),
                    $"{library.Name} needs {reference}.");
    }

    private static bool IsOfFramework(string assembly) =>
        File.Exists(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), assembly + ".dll"));

    [Fact]
    public void The_description_names_what_a_packages_page_shows()
    {
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("MIT", Value("license"));
        Assert.EndsWith("/CHANGELOG.md", Value("releaseNotes"), StringComparison.Ordinal);
        Assert.Equal(Value("projectUrl"), Description.Descendants().Single(element => element.Name.LocalName == "repository").Attribute("url")!.Value);
    }

    private string Value(string name) => Description.Descendants().Single(element => element.Name.LocalName == name).Value;

    [Fact]
    public void The_compiler_loads_the_very_library_that_the_program_runs_with() =>
        Assert.Equal(PackedFeed.Read(package, "lib/net10.0/Hardening.Dsl.dll"), PackedFeed.Read(package, "analyzers/dotnet/cs/Hardening.Dsl.dll"));

    [Theory]
    [InlineData("Hardening.Analyzers")]
    [InlineData("Hardening.CodeFixes")]
    [InlineData("Hardening.Dsl")]
    public void The_compiler_finds_all_that_is_loaded_into_it(string assembly)
    {
        foreach (var reference in References($"analyzers/dotnet/cs/{assembly}.dll"))
            Assert.True(reference is "netstandard" or "Hardening.Dsl" or "System.Collections.Immutable" or "System.Memory" or "System.Composition.AttributedModel"
                || reference.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{assembly} needs {reference}.");
    }

    private string[] References(string entry)
    {
        using var reader = new PEReader(new MemoryStream(PackedFeed.Read(package, entry)));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    [Fact]
    public void Members_are_documented_where_an_editor_looks()
    {
        using var stream = package.GetEntry("lib/net10.0/Hardening.Dsl.xml")!.Open();
        Assert.Contains(XDocument.Load(stream).Descendants("member"), member => member.Attribute("name")!.Value.StartsWith("M:Hardening.Ssh.KeyOnly(", StringComparison.Ordinal));
    }
}
