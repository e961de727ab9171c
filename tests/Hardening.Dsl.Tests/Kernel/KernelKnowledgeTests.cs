
namespace Hardening.Tests.Kernel;

public sealed class KernelKnowledgeTests
{
    [Theory]
    [InlineData("blutooth", "bluetooth")]
    [InlineData("vfta", "vfat")]
    [InlineData("usb-storge", "usb-storage")]
    [InlineData("usb_storge", "usb-storage")]
    [InlineData("squashfss", "squashfs")]
    public void The_best_offer_for_a_module_comes_first(string raw, string meant) =>
        Assert.Equal(meant, KernelKnowledge.NearestModules(raw)[0]);

    [Fact]
    public void At_most_three_names_are_offered_and_none_for_nonsense()
    {
        Assert.Equal(3, KernelKnowledge.NearestModules("snd-soc-wm8000").Count);
        Assert.Empty(KernelKnowledge.NearestModules("zzzzqqqqzzzz"));
    }

    [Fact]
    public void Every_line_of_each_table_can_be_found_again()
    {
        foreach (var resource in new[] { "kernel-modules.gz", "kernel-sysctls.gz", "kernel-parameters.gz", "kernel-module-parameters.gz" })
        {
            var table = NameTable.Read(resource);
            Assert.All(table.Names, name => Assert.Equal(name, table.Find(name)?[0]));
        }
    }

    [Fact]
    public void The_tables_are_complete_enough_to_refuse_by()
    {
        Assert.InRange(NameTable.Read("kernel-modules.gz").Count, 10_000, 20_000);
        Assert.InRange(NameTable.Read("kernel-sysctls.gz").Count, 1_200, 2_000);
        Assert.InRange(NameTable.Read("kernel-parameters.gz").Count, 1_500, 3_000);
    }

    [Fact]
    public void Every_fact_of_every_line_can_be_read()
    {
        Assert.All(NameTable.Read("kernel-modules.gz").Names, name => Assert.NotNull(KernelKnowledge.FindModule(name)));
        Assert.All(NameTable.Read("kernel-sysctls.gz").Names, name => Assert.True(KernelKnowledge.FindSysctl(name) is { Maximum: var high, Minimum: var low } && !(low > high)));
        Assert.All(NameTable.Read("kernel-parameters.gz").Names, name => Assert.True(Enum.IsDefined(KernelKnowledge.FindParameter(name)!.Reader)));
    }

    [Fact]
    public void Every_recommended_sysctl_value_is_one_that_the_kernel_takes() =>
        Assert.All(NameTable.Read("kernel-sysctls.gz").Names.Where(name => !name.Contains('*', StringComparison.Ordinal)), name =>
        {
            if (SysctlKey.From(name).Facts!.Recommended is { } recommended)
                Assert.True(SysctlKey.From(name).Accepts(SysctlValue.From(recommended), out var problem), problem);
        });
}
