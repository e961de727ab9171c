namespace Hardening.Tests.Rules.Boot;

public sealed class EspTooSmallTests : RuleTests<EspTooSmall>
{
    [Fact]
    public void Finds_ten_kernels_on_half_a_gigabyte() =>
        Finds($$"""
            server.Kernel.Lockdown(Confidentiality);
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.[|Boot("512M")|].Ext4("/"));
            server.Boot.{|also:SystemdBoot(generations: 10)|};
            """,
            "10 generations take about 600 MB on the EFI system partition of server, which has 512M.");

    [Fact]
    public void Leaves_a_gigabyte_alone() =>
        IsSilent($$"""
            server.Kernel.Lockdown(Confidentiality);
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Boot("1G").Ext4("/"));
            server.Boot.SystemdBoot(generations: 10);
            """);

    [Fact]
    public void Leaves_few_generations_alone() =>
        IsSilent($$"""
            server.Kernel.Lockdown(Confidentiality);
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Boot("512M").Ext4("/"));
            server.Boot.SystemdBoot(generations: 5);
            """);

    [Fact]
    public void Leaves_the_kernel_of_NixOS_alone() =>
        IsSilent($$"""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Boot("512M").Ext4("/"));
            server.Boot.SystemdBoot(generations: 10);
            """);

    [Fact]
    public void Does_not_guess_the_generations() =>
        IsUndecided($$"""
            server.Kernel.Lockdown(Confidentiality);
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Boot("512M").Ext4("/"));
            server.Boot.SystemdBoot(generations: args.Length + 5);
            """);
}
