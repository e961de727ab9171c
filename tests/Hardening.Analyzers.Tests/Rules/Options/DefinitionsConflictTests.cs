namespace Hardening.Tests.Rules.Options;

public sealed class DefinitionsConflictTests : RuleTests<DefinitionsConflict>
{
    [Fact]
    public void Finds_a_value_that_NixOS_sets_otherwise() =>
        Finds($$"""
            server.Nixos.{|also:Set("networking.networkmanager.enable", true)|};
            server.Nixos.[|Set("security.polkit.enable", false)|];
            """,
            "security.polkit.enable is set, and NixOS sets it with the same priority: the evaluation stops. NetworkManager switches polkit on.");

    [Fact]
    public void Finds_a_shell_of_the_initrd_beside_unlocking() =>
        Finds($$"""
            server.Boot.{|also:UnlockOverSsh("enp1s0", 2222, "/persist/key", "{{TestKeys.Alice}}")|};
            server.Nixos.[|Set("boot.initrd.network.ssh.shell", "/bin/sh")|];
            """,
            "boot.initrd.systemd.users.root.shell is set, and NixOS sets it with the same priority: the evaluation stops. boot.initrd.network.ssh.shell sets it too.");

    [Fact]
    public void Leaves_a_forced_value_alone() =>
        IsSilent($$"""
            server.Nixos.Set("networking.networkmanager.enable", true);
            server.Nixos.Force("security.polkit.enable", false);
            """);

    [Fact]
    public void Does_not_guess_the_module() =>
        IsUndecided($$"""
            server.Nixos.Set("networking.networkmanager.enable", args.Length > 0);
            server.Nixos.Set("security.polkit.enable", false);
            """);
}
