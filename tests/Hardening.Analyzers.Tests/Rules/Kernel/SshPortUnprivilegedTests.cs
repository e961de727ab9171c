namespace Hardening.Tests.Rules.Kernel;

public sealed class SshPortUnprivilegedTests : RuleTests<SshPortUnprivileged>
{
    [Fact]
    public void Finds_the_standard_port() =>
        Finds("""server.Ssh.{|also:Enable()|}; server.Kernel.[|Sysctl("net.ipv4.ip_unprivileged_port_start", 0)|];""",
            "net.ipv4.ip_unprivileged_port_start = 0 allows any user to bind port 22, the SSH port.");

    [Fact]
    public void Finds_a_port_of_choice() =>
        Finds("""server.Ssh.Enable().{|also:Ports(222)|}; server.Kernel.[|Sysctl("net.ipv4.ip_unprivileged_port_start", 80)|];""");

    [Fact]
    public void Leaves_a_limit_above_the_port_alone() =>
        IsSilent("""server.Ssh.Enable(); server.Kernel.Sysctl("net.ipv4.ip_unprivileged_port_start", 80);""");

    [Fact]
    public void Leaves_hosts_alone_without_SSH() =>
        IsSilent("""server.Ssh.Disable(); server.Kernel.Sysctl("net.ipv4.ip_unprivileged_port_start", 0);""");

    [Fact]
    public void Does_not_guess_the_limit() =>
        IsUndecided("""server.Ssh.Enable(); server.Kernel.Sysctl("net.ipv4.ip_unprivileged_port_start", args.Length);""");
}
