namespace Hardening.Tests.Rules.Hardware;

public sealed class HardwareNotDescribedTests : RuleTests<HardwareNotDescribed>
{
    [Fact]
    public void Finds_a_server_with_a_root_of_which_nothing_else_is_known() => Finds(Program("""
            using Hardening;
            var fleet = new Fleet("test");
            var server = fleet.[|Server("server")|];
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Ext4("/"));
            """),
        "The hardware of server is not described: microcode and firmware are not installed, and the initrd has NixOS's default drivers only.");

    [Theory]
    [InlineData("server.Hardware.Physical();")]
    [InlineData("server.Hardware.Microcode(CpuVendor.Amd);")]
    [InlineData("server.Hardware.Report(\"./facter.json\");")]
    [InlineData("server.Guest(Hypervisor.Kvm);")]
    [InlineData("server.Import(\"./hardware-configuration.nix\");")]
    [InlineData("server.Nixos.Set(\"hardware.cpu.intel.updateMicrocode\", true);")]
    public void Leaves_a_described_machine_alone(string call) => IsSilent($$"""
            {{call}}
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Ext4("/"));
            """);

    [Fact]
    public void Leaves_a_laptop_alone() => IsSilent("""
            fleet.Laptop("laptop").Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Ext4("/"));
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_a_guest() => IsUndecided("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Ext4("/"));
            if (args.Length > 0) server.Guest(Hypervisor.Kvm);
            """);
}
