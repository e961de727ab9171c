namespace Hardening.Tests.Rules.Kernel;

public sealed class NeededModuleBlacklistedTests : RuleTests<NeededModuleBlacklisted>
{
    [Fact]
    public void Finds_the_packet_filter() =>
        Finds("""server.Firewall.{|also:Backend(FirewallBackend.Nftables)|}; server.Kernel.[|Blacklist("nf_tables")|];""",
            "nf_tables is blacklisted, but the firewall needs it: none of its rules load.");

    [Fact]
    public void Finds_the_queue() =>
        Finds("""server.Network.{|also:QueueDiscipline("cake")|}; server.Kernel.[|Blacklist("sch_cake")|];""");

    [Fact]
    public void Finds_the_speed_of_TCP_where_the_kernel_refuses_it() =>
        Finds("""server.Network.{|also:CongestionControl("bbr")|}; server.Kernel.[|BootParameter("module_blacklist=tcp_bbr")|];""");

    [Fact]
    public void Leaves_the_speed_of_TCP_alone_where_only_its_hardware_name_is_stopped() =>
        IsSilent("""server.Network.CongestionControl("bbr"); server.Kernel.Blacklist("tcp_bbr");""");

    [Fact]
    public void Leaves_other_modules_alone() =>
        IsSilent("""server.Firewall.Backend(FirewallBackend.Nftables); server.Network.QueueDiscipline("cake"); server.Kernel.Blacklist("sctp");""");

    [Fact]
    public void Does_not_guess_the_queue() =>
        IsUndecided("""server.Network.QueueDiscipline(args.Length > 0 ? "cake" : "fq"); server.Kernel.Blacklist("sch_cake");""");

    [Fact]
    public void Finds_the_link_of_a_containers_network() =>
        Finds("""
            server.Containers.{|also:Add("web", container => container.PrivateNetwork("10.0.0.1", "10.0.0.2"))|};
            server.Kernel.[|Blacklist("veth")|];
            """, "veth is blacklisted, but the private network of container web uses a veth pair.");

    [Theory]
    [InlineData("xfs", "Xfs")]
    [InlineData("ext4", "Ext4")]
    public void Finds_the_file_system_of_a_mount(string module, string format) =>
        Finds($$"""
            server.Storage.{|also:Mount("/srv", "/dev/disk/by-label/srv", FilesystemFormat.{{format}})|};
            server.Kernel.[|Blacklist("{{module}}")|];
            """, $"{module} is blacklisted, but /srv has that file system.");

    [Fact]
    public void Leaves_a_container_on_the_hosts_network_alone() =>
        IsSilent("""server.Containers.Add("web", container => container.HostNetwork(because: "test")); server.Kernel.Blacklist("veth");""");
}
