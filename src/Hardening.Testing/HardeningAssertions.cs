using System.Runtime.CompilerServices;
using FluentAssertions.Primitives;

namespace Hardening.Testing;

/// <summary>Starts assertions about fleets, hosts and changes between two states of a fleet.</summary>
public static class HardeningAssertions
{
    /// <summary>Starts an assertion about a fleet.</summary>
    /// <param name="fleet">The fleet, described to the end.</param>
    /// <example><code>fleet.Should().HaveNoFindings(Severity.Warning);</code></example>
    public static FleetAssertions Should(this Fleet fleet) => new(fleet, null);

    /// <summary>Starts an assertion about a fleet, with the modules that its hosts import.</summary>
    /// <param name="fleet">The fleet, described to the end.</param>
    /// <param name="flake">The output folder that holds imported modules, absolute or from the folder of the test's source file.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="DirectoryNotFoundException"><paramref name="flake"/> does not exist.</exception>
    /// <example><code>fleet.Should(flake: "../flake").HaveNoFindings(Severity.Warning);</code></example>
    public static FleetAssertions Should(this Fleet fleet, string flake, [CallerFilePath] string file = "") => new(fleet, FolderOf(flake, file));

    /// <summary>Starts an assertion about one host.</summary>
    /// <param name="host">The host, with its fleet described to the end.</param>
    /// <example><code>server.Should().ExposeOnly(22, 443);</code></example>
    public static HostAssertions Should(this Host host) => HostAssertions.Of(host, null);

    /// <summary>Starts an assertion about one host, with the modules that it imports.</summary>
    /// <param name="host">The host, with its fleet described to the end.</param>
    /// <param name="flake">The output folder that holds imported modules, absolute or from the folder of the test's source file.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="DirectoryNotFoundException"><paramref name="flake"/> does not exist.</exception>
    /// <example><code>server.Should(flake: "../flake").ExposeOnly(22, 443);</code></example>
    public static HostAssertions Should(this Host host, string flake, [CallerFilePath] string file = "") => HostAssertions.Of(host, FolderOf(flake, file));

    /// <summary>Starts an assertion about the changes between two states of a fleet.</summary>
    /// <param name="diff">The changes.</param>
    /// <example><code>FleetDiff.Between(before, after).Should().NotBeWeaker();</code></example>
    public static FleetDiffAssertions Should(this FleetDiff diff) => new(diff);

    private static string FolderOf(string flake, string file)
    {
        ArgumentNullException.ThrowIfNull(flake);
        var folder = Path.GetFullPath(flake, Path.GetDirectoryName(Path.GetFullPath(file))!);
        return Directory.Exists(folder) ? folder
            : throw new DirectoryNotFoundException($"There is no output folder {folder}. Fix: emit the fleet first, or name the folder from {file}.");
    }
}
