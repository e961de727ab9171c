namespace Hardening.Tests.Rules.Containers;

public sealed class VaultwardenWithoutFirstAccountTests : RuleTests<VaultwardenWithoutFirstAccount>
{
    [Fact]
    public void Finds_a_service_without_a_way_in() =>
        Finds($$"""
            server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.1", "10.0.0.2")
                .Vaultwarden(vault => vault.[|NoSignups()|].{|also:NoInvitations()|}));
            """,
            "vault allows neither registration nor invitations and has no admin token: the first account cannot be created.");

    [Fact]
    public void Leaves_invitations_alone() =>
        IsSilent($$"""
            server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.1", "10.0.0.2").Vaultwarden(vault => vault.NoSignups()));
            """);

    [Fact]
    public void Does_not_guess_invitations() =>
        IsUndecided($$"""
            server.Containers.Add("vault", c => c.PrivateNetwork("10.0.0.1", "10.0.0.2").Vaultwarden(vault => { vault.NoSignups(); if (args.Length > 0) vault.NoInvitations(); }));
            """);
}
