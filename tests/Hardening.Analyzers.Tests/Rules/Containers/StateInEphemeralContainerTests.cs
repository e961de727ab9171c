namespace Hardening.Tests.Rules.Containers;

public sealed class StateInEphemeralContainerTests : RuleTests<StateInEphemeralContainer>
{
    [Fact]
    public void Finds_passwords_that_vanish() =>
        Finds("""
            var vault = server.Containers.Add("vault");
            vault.[|Ephemeral()|];
            vault.{|also:Vaultwarden(v => v.NoSignups())|};
            """,
            "attachments and keys of Vaultwarden are lost when vault stops.");

    [Fact]
    public void Finds_the_database_that_was_forgotten() =>
        Finds("""
            var photos = server.Containers.Add("photos");
            photos.[|Ephemeral()|];
            photos.{|also:Immich()|};
            photos.BindWritable("/srv/photos", "/var/lib/immich");
            """,
            "accounts and albums of Immich are lost when photos stops.");

    [Fact]
    public void Leaves_mounted_data_and_what_keeps_nothing_alone() =>
        IsSilent("""
            server.Containers.Add("vault").Ephemeral().Vaultwarden(v => v.NoSignups()).BindWritable("/srv/vault", "/var/lib/vaultwarden");
            server.Containers.Add("dns").Ephemeral().AdGuardHome(d => d.Bootstrap("9.9.9.9"));
            server.Containers.Add("photos").Immich();
            """);

    [Fact]
    public void Does_not_guess_a_mount() =>
        IsUndecided("""server.Containers.Add("vault").Ephemeral().Vaultwarden(v => v.NoSignups()).BindWritable("/srv/vault", args.Length > 0 ? "/data" : "/var/lib/vaultwarden");""");
}
