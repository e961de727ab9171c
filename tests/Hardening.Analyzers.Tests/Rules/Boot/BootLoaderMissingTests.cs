namespace Hardening.Tests.Rules.Boot;

public sealed class BootLoaderMissingTests : RuleTests<BootLoaderMissing>
{
    [Fact]
    public void Finds_a_host_without_a_loader() =>
        Finds(Program($$"""
            using Hardening;
            var fleet = new Fleet("homelab");
            var server = fleet.[|Server("server")|];
            server.Nixos.Set("boot.loader.timeout", 3);
            """),
            "server has no boot loader: NixOS refuses it.");

    [Fact]
    public void Leaves_a_loader_alone() =>
        IsSilent($$"""
            server.Boot.SystemdBoot();
            """);

    [Fact]
    public void Leaves_Secure_Boot_alone() =>
        IsSilent($$"""
            server.Boot.SecureBoot();
            """);

    [Fact]
    public void Leaves_another_loader_alone() =>
        IsSilent($$"""
            server.Nixos.Set("boot.loader.grub.device", "/dev/disk/by-id/x");
            """);

    [Fact]
    public void Leaves_a_loader_by_path_alone() =>
        IsSilent($$"""
            server.Nixos.Set("boot.loader.systemd-boot.enable", true);
            """);

    [Fact]
    public void Leaves_modules_alone() =>
        IsSilent($$"""
            server.Import("./hardware-configuration.nix");
            """);

    [Fact]
    public void Leaves_containers_alone() =>
        IsSilent($$"""
            server.Nixos.Set("boot.isContainer", true);
            """);

    [Fact]
    public void Does_not_guess_the_loader() =>
        IsUndecided($$"""
            if (args.Length > 0) server.Boot.SystemdBoot();
            """);
}
