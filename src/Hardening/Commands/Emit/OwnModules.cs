using Hardening.Errors;

namespace Hardening.Commands.Emit;

/// <summary>The NixOS modules of the user's own that hosts import from the output folder.</summary>
internal static class OwnModules
{
    /// <exception cref="RunFailure">One of them is not there, and the flake would not evaluate.</exception>
    public static void Require(IEnumerable<HostModel> hosts, string folder)
    {
        foreach (var host in hosts)
            if (host.Hardware.ReportPath is var report && report.TryGet(out var file) && !Path.Exists(Path.Combine(folder, file.BelowFolder)))
                throw new RunFailure(ExitCode.Description, $"Hardware.Report(\"{file}\"): {Nix.Output.Shell.Quote(Path.Combine(folder, file.BelowFolder))} does not exist.\nCreate it on {host.Name} itself: nix run nixpkgs#nixos-facter -- -o {Path.GetFileName(file.ToString())}")
                {
                    Place = SourcePlace.Of(report.Origins[0]),
                };
        foreach (var host in hosts)
        foreach (var import in host.Imports)
        {
            var path = Path.Combine(folder, import.Value.BelowFolder);
            if (!Path.Exists(path)) throw Missing(host, import, path);
        }
    }

    private static RunFailure Missing(HostModel host, SettingSet<RelativePath>.Item import, string path)
    {
        var shown = Nix.Output.Shell.Quote(path);
        var make = Path.GetFileName(path) == "hardware-configuration.nix"
            ? $"Create it on {host.Name} itself: nixos-generate-config --show-hardware-config > {shown}"
            : "Put the file there, or leave the call out.";
        return new(ExitCode.Description, $"Import(\"{import.Value}\"): {shown} does not exist, which {host.Name} imports.\n{make}")
        {
            Place = SourcePlace.Of(import.Origin),
        };
    }
}
