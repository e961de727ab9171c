namespace Hardening.Tests.Rules.Kernel;

public sealed class BootParameterInNoTableTests : RuleTests<BootParameterInNoTable>
{
    [Theory]
    [InlineData("my_watchdog.margin=30", "my_watchdog.margin")]
    [InlineData("zram.unheard_of_name=1", "zram.unheard_of_name")]
    [InlineData("somethingelse", "somethingelse")]
    public void Finds_a_name_that_no_table_lists(string text, string name) =>
        Finds($"""server.Kernel.[|BootParameter("{text}")|];""", $"No table lists the boot parameter {name}: whether a program reads it is not known.");

    [Theory]
    [InlineData("zswap.enabled=1")]
    [InlineData("pcie_aspm.policy=powersave")]
    [InlineData("rd.systemd.show_status=auto")]
    [InlineData("rd.systemd.log_level=debug")]
    [InlineData("zfs.zfs_arc_max=4294967296")]
    [InlineData("nvidia-drm.modeset=1")]
    [InlineData("v4l2loopback.devices=2")]
    [InlineData("cgroup_enable=memory")]
    public void Leaves_names_alone_that_are_read(string text) => IsSilent($"""server.Kernel.BootParameter("{text}");""");

    [Fact]
    public void Leaves_a_name_alone_that_the_description_vouches_for() =>
        IsSilent("""server.Kernel.BootParameter(BootParameter.Unlisted("my_watchdog.margin=30"));""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Kernel.BootParameter(args.Length > 0 ? "my_watchdog.margin=30" : "quiet");""");
}
