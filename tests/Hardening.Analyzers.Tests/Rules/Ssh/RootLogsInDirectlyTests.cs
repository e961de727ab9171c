namespace Hardening.Tests.Rules.Ssh;

public sealed class RootLogsInDirectlyTests : RuleTests<RootLogsInDirectly>
{
    private const string Admin = """server.Users.Add("admin", user => user.Wheel().AuthorizedKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl admin"));""";

    [Fact]
    public void Finds_a_key_of_root() =>
        Finds(Admin + """server.Ssh.{|also:Enable()|}; server.Nixos.[|SetList("users.users.root.openssh.authorizedKeys.keys", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl admin")|];""",
            "Root logs in to server over SSH with a key, although an administrator's account can.");

    [Fact]
    public void Leaves_a_host_alone_that_refuses_root() =>
        IsSilent(Admin + """server.Ssh.PermitRootLogin(RootLogin.No); server.Nixos.SetList("users.users.root.openssh.authorizedKeys.keys", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl admin");""");

    [Fact]
    public void Leaves_a_host_alone_that_has_no_other_way_in() =>
        IsSilent("""server.Ssh.Enable(); server.Nixos.SetList("users.users.root.openssh.authorizedKeys.keys", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl admin");""");

    [Fact]
    public void Does_not_guess_whether_root_may_log_in() =>
        IsUndecided(Admin + """server.Ssh.PermitRootLogin(args.Length > 0 ? RootLogin.No : RootLogin.ProhibitPassword); server.Nixos.SetList("users.users.root.openssh.authorizedKeys.keys", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl admin");""");
}
