using System.Reflection;
using Hardening.Nix.Tests.Evaluation;
using Homelab;

namespace Hardening.Nix.Tests.Emission;

/// <summary>Every option path and value we emit, as the real Nix evaluates it, against NixOS's own option tables.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<NixosRelease> Releases => new(Enum.GetValues<NixosRelease>());

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_sample_holds_only_options_of_the_release_with_values_of_their_types(NixosRelease release) => Conforms(Sample(release), release);

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_method_of_every_facet_emits_options_of_the_release_with_values_of_their_types(NixosRelease release) =>
        Conforms(EveryMethod.Fleet(release), release);

    [Fact]
    public void No_method_of_a_facet_is_left_out_of_that_check()
    {
        var state = EveryMethod.Fleet(NixosRelease.V26_05).Session.State;
        var called = state.Names.SelectMany(name => state[name].Entries).Concat(state.Fleet.Entries)
            .SelectMany(entry => entry.Value is ScalarEntry scalar ? Chain(scalar).SelectMany(e => e.Origins) : ((SetEntry)entry.Value).Items.Select(i => i.Origin))
            .Select(origin => origin.Method).ToHashSet();
        Assert.Equal([], FacetMethods().Where(name => !called.Contains(name)));
    }

    // These settings are overwritten by a later call in the same program with an equal value, and so leave no trace.
    private static readonly string[] LeaveNoTrace = ["Enable", "PasswordAuthentication", "KeyboardInteractive", "KeyOnly", "ByHand"];

    private static IEnumerable<ScalarEntry> Chain(ScalarEntry? entry)
    {
        for (; entry is not null; entry = entry.Replaced) yield return entry;
    }

    private static IEnumerable<string> FacetMethods() => typeof(Fleet).Assembly.GetExportedTypes()
        .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Facet<>))
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName)
        .Select(method => method.Name).Distinct().Except(LeaveNoTrace);

    private static Fleet Sample(NixosRelease release)
    {
        var fleet = new Fleet("homelab", release);
        HomeServer.Describe(fleet.Server("homelab"));
        Notebook.Describe(fleet.Laptop("notebook"));
        return fleet;
    }

    private static void Conforms(Fleet fleet, NixosRelease release)
    {
        var flake = Flakes.Of(fleet);
        var modules = flake.Paths.Where(path => path.StartsWith("hosts/", StringComparison.Ordinal) && !path.EndsWith("default.nix", StringComparison.Ordinal)).ToArray();
        var evaluated = EvaluatedModule.FromTexts(modules.Select(path => flake[path]), release);
        Assert.NotEmpty(evaluated.SelectMany(module => module.Definitions));
        Assert.Equal([], evaluated.SelectMany((module, i) => OptionConformance.Check(module, release).Select(problem => $"{modules[i]}: {problem}")));
    }
}
