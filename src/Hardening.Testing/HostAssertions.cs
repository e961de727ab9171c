using FluentAssertions;
using FluentAssertions.Primitives;
using Hardening.Commands;
using Hardening.Commands.Overview;
using Hardening.Overview.Facts;

namespace Hardening.Testing;

/// <summary>Assertions about one host, on the settings that NixOS will have: facet calls, options set by path, defaults.</summary>
/// <remarks>A setting that is unknown fails an assertion that depends on it, and is named.</remarks>
public sealed class HostAssertions : ReferenceTypeAssertions<Host, HostAssertions>
{
    private readonly HostView view;
    private readonly WaysIn ways;

    internal HostAssertions(Host host, HostView view) : base(host) => (this.view, ways) = (view, new(view));

    internal static HostAssertions Of(Host host, string? folder)
    {
        ArgumentNullException.ThrowIfNull(host);
        var place = ((IFacet)host).Place;
        return Of(host, place.Host!, ImportedModules.Of(place.Session.ToModel(), folder));
    }

    internal static HostAssertions Of(Host host, string name, FleetModel fleet) => new(host, FleetViews.Of(fleet).Hosts.Single(view => view.Name == name));

    /// <inheritdoc/>
    protected override string Identifier => "host";

    /// <summary>Asserts that no other port is open than these, over TCP or UDP and on any network.</summary>
    /// <param name="ports">The ports.</param>
    /// <example><code>server.Should().ExposeOnly(22, 53, 80, 443);</code></example>
    public AndConstraint<HostAssertions> ExposeOnly(params int[] ports) => ExposeOnly(ports, "");

    /// <summary>Asserts that no other port is open than these, over TCP or UDP and on any network.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>server.Should().ExposeOnly([22, 443], "the router forwards nothing else");</code></example>
    public AndConstraint<HostAssertions> ExposeOnly(IEnumerable<int> ports, string because, params object[] becauseArgs)
    {
        int[] allowed = [.. ports];
        string[] others =
        [
            .. view.Exposures.Where(exposure => Enumerable.Range(exposure.Span.First, exposure.Span.Last - exposure.Span.First + 1).Except(allowed).Any()).Select(Text).Distinct(),
            .. Unknown(),
        ];
        Failure.When(others.Length > 0, $"host {view.Name} to expose {(allowed.Length == 0 ? "no port" : $"only {string.Join(", ", allowed)}")}", "it also exposes", others, because, becauseArgs);
        return new(this);
    }

    /// <summary>Asserts that a port is open on some network.</summary>
    /// <param name="port">The port, over TCP or UDP.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>server.Should().Expose(443);</code></example>
    public AndConstraint<HostAssertions> Expose(int port, string because = "", params object[] becauseArgs)
    {
        Failure.When(!view.Exposures.Any(exposure => exposure.Span.First <= port && port <= exposure.Span.Last),
            $"host {view.Name} to expose {port}", view.Exposures.Count == 0 ? "no port is open" : "it exposes", view.Exposures.Select(Text).Distinct(), because, becauseArgs);
        return new(this);
    }

    /// <summary>Asserts that an account can log in over the network.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>Goes on with how the account becomes root.</returns>
    /// <example><code>server.Should().BeReachableBy("admin").AndBecomeRootBy(RootAccess.Sudo);</code></example>
    public AccountAssertions BeReachableBy(string account, string because = "", params object[] becauseArgs)
    {
        WayIn[] login = [.. ways.Login(account)];
        Failure.When(!login.Any(way => way.IsCertain), $"host {view.Name} to be reachable by {account}", login.Length == 0 ? "no login over the network is described" : "it is not certain",
            login.Select(way => way.ToString()), because, becauseArgs);
        return new(this, view.Name, account, ways);
    }

    /// <summary>Asserts that an account cannot log in over the network.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>server.Should().NotBeReachableBy("root");</code></example>
    public AndConstraint<HostAssertions> NotBeReachableBy(string account, string because = "", params object[] becauseArgs)
    {
        WayIn[] login = [.. ways.Login(account)];
        Failure.When(login.Length > 0, $"host {view.Name} not to be reachable by {account}", "it is by", login.Select(way => way.ToString()), because, becauseArgs);
        return new(this);
    }

    /// <summary>Asserts that no other account becomes root than these.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <example><code>server.Should().BeAdministeredOnlyBy("admin");</code></example>
    public AndConstraint<HostAssertions> BeAdministeredOnlyBy(params string[] accounts)
    {
        var others = ways.Accounts.Except(accounts).SelectMany(account => ways.Root(account).Select(root => $"{account}: {root.Way}")).ToArray();
        Failure.When(others.Length > 0, $"host {view.Name} to give root to {(accounts.Length == 0 ? "no account" : string.Join(", ", accounts))} only", "root is also given to", others, "", []);
        return new(this);
    }

    /// <summary>Asserts that the host has a protection: every setting it rests on is there, and no rule refutes it.</summary>
    /// <param name="protection">One of <see cref="Protections"/>.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="protection"/> is the id of no protection.</exception>
    /// <example><code>server.Should().Claim(Protections.KernelLockdown);</code></example>
    public AndConstraint<HostAssertions> Claim(string protection, string because = "", params object[] becauseArgs)
    {
        if (!Protections.All.Contains(protection)) throw new ArgumentException($"There is no protection \"{protection}\". Fix: use a constant of Protections.", nameof(protection));
        var facet = protection[..protection.IndexOf('.', StringComparison.Ordinal)];
        Failure.When(!view.Has(protection), $"host {view.Name} to have {protection}", "it does not. Protections of the same area that are incomplete",
            view.Failed.Select(failed => $"{failed.Title}: {failed.Why}").DefaultIfEmpty($"none; it has {string.Join(", ", view.Measures.Select(found => found.Measure.Id).Where(id => id.StartsWith(facet + ".", StringComparison.Ordinal)).DefaultIfEmpty($"nothing of {facet}"))}"),
            because, becauseArgs);
        return new(this);
    }

    private IEnumerable<string> Unknown() => view.PerhapsMore.Select(option => $"unknown ports through {option}");

    private static string Text(Exposure exposure) => $"{exposure.Span} to {exposure.Network} ({exposure.Process}): {SourceText.Of(exposure.Origin)}";
}

/// <summary>Goes on after an account was found to be able to log in.</summary>
public sealed class AccountAssertions : AndConstraint<HostAssertions>
{
    private readonly HostAssertions parent;
    private readonly string host;
    private readonly string account;
    private readonly WaysIn ways;

    internal AccountAssertions(HostAssertions parent, string host, string account, WaysIn ways) : base(parent) =>
        (this.parent, this.host, this.account, this.ways) = (parent, host, account, ways);

    /// <summary>Asserts that the account becomes root by this way, and by no other.</summary>
    /// <param name="access">The way.</param>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>server.Should().BeReachableBy("admin").AndBecomeRootBy(RootAccess.Sudo);</code></example>
    public AndConstraint<HostAssertions> AndBecomeRootBy(RootAccess access, string because = "", params object[] becauseArgs)
    {
        var all = ways.Root(account).ToArray();
        var isHeld = all.Any(root => root.Access == access && root.Way.IsCertain) && all.All(root => root.Access == access);
        Failure.When(!isHeld, $"{account} on host {host} to become root by {access} alone", all.Length == 0 ? "no way is described" : "it does by", all.Select(root => $"{root.Access}: {root.Way}"), because, becauseArgs);
        return new(parent);
    }

    /// <summary>Asserts that the account does not become root.</summary>
    /// <param name="because">Why this holds, as in "because ...".</param>
    /// <param name="becauseArgs">Values for the placeholders of <paramref name="because"/>.</param>
    /// <example><code>server.Should().BeReachableBy("backup").AndNotBecomeRoot();</code></example>
    public AndConstraint<HostAssertions> AndNotBecomeRoot(string because = "", params object[] becauseArgs)
    {
        var all = ways.Root(account).ToArray();
        Failure.When(all.Length > 0, $"{account} on host {host} not to become root", "it does by", all.Select(root => $"{root.Access}: {root.Way}"), because, becauseArgs);
        return new(parent);
    }
}
