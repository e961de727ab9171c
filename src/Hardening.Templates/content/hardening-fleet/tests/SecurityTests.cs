using FluentAssertions;
using Hardening;
using Hardening.Testing;

namespace HardenedFleet.Tests;

/// <summary>What must stay true of the fleet, whatever changes.</summary>
public sealed class SecurityTests
{
    private readonly Fleet fleet = Hosts.Describe();

    [Fact]
    public void The_rules_find_no_error() => fleet.Should(flake: "../flake").HaveNoFindings(Severity.Error);

    [Fact]
    public void SSH_is_the_only_open_port_and_root_cannot_log_in() =>
        fleet.Should(flake: "../flake").HaveHost("firsthost").Which.ExposeOnly(22).And.Claim(Protections.SshKeys).And.NotBeReachableBy("root");

    [Fact]
    public void The_admin_alone_becomes_root() =>
        fleet.Should(flake: "../flake").HaveHost("firsthost").Which.BeReachableBy("admin").AndBecomeRootBy(RootAccess.SudoWithoutPassword).And.BeAdministeredOnlyBy("admin");
}
