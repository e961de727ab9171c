namespace Hardening.Tests.Rules.Containers;

public sealed class HostKeyInContainerTests : RuleTests<HostKeyInContainer>
{
    [Fact]
    public void Finds_the_key() =>
        Finds("""
            var web = server.Containers.Add("web");
            web.[|BindReadOnly("/persist/etc/ssh/ssh_host_ed25519_key")|];
            """,
            "web can read /persist/etc/ssh/ssh_host_ed25519_key, which contains the private keys of server that decrypt all its secrets.");

    [Fact]
    public void Finds_the_folder_of_the_keys_and_those_around_it() =>
        Finds("""
            var web = server.Containers.Add("web");
            web.[|BindReadOnly("/etc/ssh")|];
            web.[|BindWritable("/persist")|];
            """);

    [Fact]
    public void Finds_the_place_that_the_description_gives_the_key() =>
        Finds("""
            server.Ssh.HostKey(HostKeyType.Ed25519, "/srv/keys/host");
            var web = server.Containers.Add("web");
            web.[|BindReadOnly("/srv/keys", "/keys")|];
            """);

    [Fact]
    public void Leaves_public_halves_and_other_files_alone() =>
        IsSilent("""
            var web = server.Containers.Add("web");
            web.BindReadOnly("/etc/ssh/ssh_host_ed25519_key.pub").BindReadOnly("/etc/ssh/ssh_known_hosts").BindReadOnly("/srv/pages").BindReadOnly("/etc/hosts");
            """);

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Containers.Add("web").BindReadOnly(args.Length > 0 ? "/etc/ssh" : "/srv", "/srv");""");
}
