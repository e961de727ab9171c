
namespace Hardening.Tests.Kernel;

public sealed class KernelModulesTests
{
    public static TheoryData<string> Groups => [.. KernelModules.All.Select(group => group.Name)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_has_only_names_that_a_kernel_from_6_1_to_7_2_has(string name)
    {
        var group = KernelModules.All.Single(one => one.Name == name);
        Assert.NotEmpty(group.Modules);
        Assert.All(group.Modules, module =>
        {
            Assert.Equal(KernelKnowledge.FindModule(module)?.Name, module.Name);
            Assert.NotEqual(KernelSeries.None, module.Facts!.Series);
            Assert.Null(module.Facts.Instead);
        });
        Assert.Equal(group.Modules.Count, group.Modules.Distinct().Count());
        Assert.NotEmpty(group.Source);
        Assert.NotEmpty(group.Breaks);
    }

    [Fact]
    public void Every_group_has_a_name_of_its_own() =>
        Assert.Equal(KernelModules.All.Count, KernelModules.All.Select(group => group.Name).Distinct().Count());

    [Fact]
    public void Groups_are_the_same_group_by_name()
    {
        Assert.Equal(KernelModules.Bluetooth, KernelModules.Bluetooth);
        Assert.NotEqual(KernelModules.Bluetooth, KernelModules.FireWire);
        Assert.Equal("Bluetooth", KernelModules.Bluetooth.ToString());
    }
}
