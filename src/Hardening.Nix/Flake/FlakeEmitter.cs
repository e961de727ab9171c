using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;
using Hardening.Nix.Output;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Flake;

/// <summary>Turns a fleet into the files of a flake.</summary>
public static class FlakeEmitter
{
    private const int WorthThreads = 8;

    /// <summary>The files of the flake: <c>flake.nix</c>, and for each host one module per facet it describes and one that joins them; where there are secrets, who decrypts them.</summary>
    public static IReadOnlyList<OutputFile> Emit(FleetModel fleet)
    {
        var hosts = Each(fleet.Hosts, host => (Host: host, Modules: HostModules.Of(host)));
        return
        [
            Rendered.File("flake.nix", FlakeFile.Of(fleet, [.. hosts.Select(h => new FlakeHost(h.Host, h.Modules.Facets, h.Modules.Inputs))])),
            .. SecretRules.Of(fleet),
            .. hosts.SelectMany(h => h.Modules.Files),
        ];
    }

    /// <summary>Whether a file of that name can be one of a flake's: no secret, no lock file, no module of the user's own at the top.</summary>
    public static bool CanEmit(OutputPath path) => path.Value.Split('/') switch
    {
        ["flake.nix" or "secrets.nix" or ".sops.yaml"] => true,
        ["hosts", _, var module] => module.EndsWith(".nix", StringComparison.Ordinal),
        _ => false,
    };

    // A few hosts are done before the first thread has started.
    private static T[] Each<T>(IReadOnlyList<HostModel> hosts, Func<HostModel, T> render)
    {
        var rendered = new T[hosts.Count];
        if (hosts.Count < WorthThreads)
            for (var i = 0; i < rendered.Length; i++) rendered[i] = render(hosts[i]);
        else
            Parallel.For(0, rendered.Length, i => rendered[i] = render(hosts[i]));
        return rendered;
    }
}
