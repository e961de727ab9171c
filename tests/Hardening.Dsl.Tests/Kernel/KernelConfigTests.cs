using CsCheck;

namespace Hardening.Tests.Kernel;

public sealed class KernelConfigTests
{
    [Fact]
    public void The_prefix_of_the_configuration_file_is_left_out()
    {
        Assert.Equal("SECURITY_LOCKDOWN_LSM", KernelConfigSymbol.From("CONFIG_SECURITY_LOCKDOWN_LSM").Name);
        Assert.Equal(KernelConfigSymbol.From("CONFIG_MODULE_SIG"), KernelConfigSymbol.From("MODULE_SIG"));
    }

    [Theory]
    [InlineData("MODULE_SIG=y", "\"MODULE_SIG=y\" also contains a value. Pass the name and the value as two arguments.")]
    [InlineData("MODULE SIG", "\"MODULE SIG\" is not a valid kernel build option: expected letters, digits and '_' as in Kconfig, such as \"MODULE_SIG\".")]
    [InlineData("CONFIG_", "A kernel build option needs a name. Write one such as \"SECURITY_LOCKDOWN_LSM\".")]
    [InlineData("A\n", "The kernel build option \"A\uFFFD\" contains a control character (code 10) at position 2. Remove it.")]
    public void Refuses_what_is_no_option(string raw, string problem)
    {
        Assert.False(KernelConfigSymbol.TryFrom(raw, out _, out var told));
        Assert.Equal(problem, told);
        Assert.Equal(problem, Assert.Throws<SettingException>(() => KernelConfigSymbol.From(raw)).Message);
    }

    [Fact]
    public void Yes_no_and_module_are_not_free_text()
    {
        Assert.Same(KernelConfigValue.Yes, KernelConfigValue.From("y"));
        Assert.Same(KernelConfigValue.No, KernelConfigValue.From("n"));
        Assert.Same(KernelConfigValue.Module, KernelConfigValue.From("m"));
        Assert.True(KernelConfigValue.From("65536").IsFreeform);
        Assert.Equal("\"y\" is not text. Use KernelConfigValue.Yes.", Assert.Throws<SettingException>(() => KernelConfigValue.Freeform("y")).Message);
    }

    [Theory]
    [InlineData("", "A kernel build option needs a value. Write KernelConfigValue.No to leave code out.")]
    [InlineData("a\"b", "\"a\"b\" contains a quote or a backslash, which would end the value early. Write the text without quotes.")]
    [InlineData("a\n", "The kernel build option value \"a\uFFFD\" contains a control character (code 10) at position 2. Remove it.")]
    public void A_value_cannot_break_out_of_its_line(string raw, string problem)
    {
        Assert.False(KernelConfigValue.TryFrom(raw, out _, out var told));
        Assert.Equal(problem, told);
        Assert.Equal(problem, Assert.Throws<SettingException>(() => KernelConfigValue.From(raw)).Message);
    }

    [Fact]
    public void Never_throws_and_reads_back_as_itself() => Gen.String.Sample(raw =>
    {
        var symbol = !KernelConfigSymbol.TryFrom(raw, out var name, out _) || KernelConfigSymbol.From(name.ToString()) == name;
        return symbol && (!KernelConfigValue.TryFrom(raw, out var value, out _) || KernelConfigValue.From(value.ToString()) == value);
    });
}
