using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What an option means to the facets when it is set by its path, against what the facets write.</summary>
public sealed class OptionMeaningTests
{
    public static TheoryData<NixosRelease> Releases => new(Enum.GetValues<NixosRelease>());

    [Theory]
    [MemberData(nameof(Releases))]
    public void No_option_that_a_facet_writes_is_unknown(NixosRelease release) =>
        Assert.Equal([], Written(release).Select(static option => option.Path).Where(static path => OptionMeanings.Of(NixosPath.From(path)) is null).Distinct());

    [Theory]
    [MemberData(nameof(Releases))]
    public void What_is_set_by_its_path_is_what_the_facet_would_have_said(NixosRelease release)
    {
        var (said, missing) = (new HashSet<string>(), new List<string>());
        foreach (var (emitter, path, value) in Written(release))
        {
            if (ByPath(value) is not { } given || OptionMeanings.Of(NixosPath.From(path)) is not { Facet: not null } meaning || !meaning.Understands(NixosPath.From(path), NixosValue.From(given))) continue;
            var fleet = new Fleet("f", release);
            var host = fleet.Server("h");
            // How a pattern of interfaces is written, and whether a boot loader is, depends on these.
            host.Firewall.Backend(FirewallBackend.Nftables);
            host.Boot.SystemdBoot(generations: 3);
            Set(host.Nixos, path, given);
            var seen = fleet.ToModel().Effective.Hosts[0];
            if (emitter.Emit(seen).Any(option => option.Path == path && Equal(ByPath(option.Value), given))) said.Add(path);
            else missing.Add(path);
        }
        Assert.Equal([], missing);
        Assert.Superset(new HashSet<string>(["services.openssh.settings.PermitRootLogin", "networking.firewall.checkReversePath", "boot.kernelParams", "security.sudo.execWheelOnly", "networking.nameservers"]), said);
    }

    private static IEnumerable<(Emitter Emitter, string Path, NixExpression Value)> Written(NixosRelease release)
    {
        var host = EveryMethod.Fleet(release).ToModel().Hosts[0];
        return Emitter.All.Where(static emitter => emitter is not NixosEmitter and not HostEmitter)
            .SelectMany(emitter => emitter.Emit(host).Select(option => (emitter, option.Path, option.Value)));
    }

    private static object? ByPath(NixExpression value) => value switch
    {
        NixBoolean { Value: var on } => on,
        NixInteger { Value: var number } => number,
        NixString { Value: var text } => text,
        NixList { Items: var items } when items.All(static item => item.Value is NixString) => items.Select(static item => ((NixString)item.Value).Value).ToArray(),
        _ => null,
    };

    private static void Set(NixosSettings nixos, string path, object value) => _ = value switch
    {
        bool on => nixos.Set(path, on),
        long number => nixos.Set(path, number),
        string text => nixos.Set(path, text),
        _ => nixos.SetList(path, [.. (string[])value]),
    };

    private static bool Equal(object? a, object b) => a is string[] x && b is string[] y ? x.SequenceEqual(y, StringComparer.Ordinal) : Equals(a, b);
}
