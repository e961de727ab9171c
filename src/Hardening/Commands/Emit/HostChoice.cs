using Hardening.Errors;
using Hardening.Nix.Flake;
using Hardening.Nix.Output;

namespace Hardening.Commands.Emit;

/// <summary>Which hosts of a fleet a run writes.</summary>
/// <remarks>
/// <c>flake.nix</c> always names the whole fleet. What a run leaves alone are the files of the hosts that were not chosen, as far
/// as they are there: one that is not there yet is written, because the flake names it.
/// </remarks>
internal sealed class HostChoice
{
    private readonly string[] others;

    private HostChoice(FleetModel fleet, IReadOnlyList<HostModel> chosen) =>
        (Chosen, others) = (chosen, [.. fleet.Hosts.Except(chosen).Select(FolderOf)]);

    /// <summary>The hosts that are written, in the order of the fleet.</summary>
    public IReadOnlyList<HostModel> Chosen { get; }

    /// <summary>Whether some hosts are left alone.</summary>
    public bool IsPart => others.Length > 0;

    /// <exception cref="RunFailure">The fleet has no such host, or none at all.</exception>
    public static HostChoice Of(FleetModel fleet, IReadOnlyList<string> names)
    {
        if (fleet.Hosts.Count == 0)
            throw new RunFailure(ExitCode.Description, $"The fleet \"{fleet.Name}\" has no hosts, so there is nothing to emit. Add one: fleet.Server(\"server\").")
            {
                Place = SourcePlace.Of(fleet.Origin),
            };
        var known = fleet.Hosts.Select(host => host.Name).ToArray();
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new RunFailure(ExitCode.Usage, $"The fleet \"{fleet.Name}\" has no host \"{unknown}\".{UsageFault.Offer(unknown, known)}\n{Listed(known)}");
        return new(fleet, names.Count == 0 ? fleet.Hosts : [.. fleet.Hosts.Where(host => names.Contains(host.Name))]);
    }

    /// <summary>The one host that a command is about.</summary>
    /// <exception cref="RunFailure">The fleet has no such host, or several and none is named.</exception>
    public static HostModel One(FleetModel fleet, string? name, string command) => Of(fleet, name is null ? [] : [name]).Chosen is var chosen && chosen.Count == 1 ? chosen[0]
        : throw new RunFailure(ExitCode.Usage, $"The fleet has {chosen.Count} hosts: state which one, for example {command} {chosen[0].Name}.");

    /// <summary>Whether a file belongs to a host that is left alone.</summary>
    public bool Leaves(string path) => others.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>How many modules of a host are among the files.</summary>
    public static int ModulesOf(HostModel host, IEnumerable<OutputFile> files) =>
        files.Count(file => file.Path.Value.StartsWith(FolderOf(host), StringComparison.Ordinal));

    /// <summary>Where the modules of a host stand in the flake.</summary>
    public static string FolderOf(HostModel host) => HostModules.Folder(host) + "/";

    private static string Listed(string[] known)
    {
        const int shown = 20;
        var rest = known.Length > shown ? $" and {known.Length - shown} more" : "";
        return $"Its hosts are {string.Join(", ", known.Take(shown))}{rest}.";
    }
}
