using CsCheck;

namespace Hardening.Tests.Kernel;

public sealed class KernelModuleTests
{
    [Theory]
    [InlineData("vivid", "vivid")]
    [InlineData("n-hdlc", "n_hdlc")]
    [InlineData("firewire_core", "firewire-core")]
    [InlineData("kvm_intel", "kvm-intel")]
    public void Takes_a_name_and_spells_it_as_the_kernel_does(string raw, string name) =>
        Assert.Equal(name, KernelModule.From(raw).ToString());

    [Fact]
    public void A_dash_and_an_underscore_are_equal()
    {
        Assert.Equal(KernelModule.From("kvm-intel"), KernelModule.From("kvm_intel"));
        Assert.Equal(KernelModule.Unlisted("my-module"), KernelModule.Unlisted("my_module"));
        Assert.Equal(KernelModule.Unlisted("my-module").GetHashCode(), KernelModule.Unlisted("my_module").GetHashCode());
        Assert.NotEqual(KernelModule.From("nfs"), KernelModule.From("nfsd"));
    }

    [Theory]
    [InlineData("blutooth", "\"blutooth\" is not a kernel module that Linux 6.1 to 7.2 knows. Did you mean bluetooth? For an out-of-tree module use KernelModule.Unlisted(\"blutooth\") in a separate call.")]
    [InlineData("af_802154", "\"af_802154\" is not the name of a module, so blacklisting it has no effect. Use ieee802154_socket.")]
    [InlineData("fs-nfs", "\"fs-nfs\" is not the name of a module, so blacklisting it has no effect. Use nfs.")]
    [InlineData("vivid.ko", "\"vivid.ko\" is a file, not the name of a kernel module. Use vivid.")]
    [InlineData("nfs cifs", "\"nfs cifs\" is not a valid kernel module: expected letters, digits, '-' and '_', and one name per argument.")]
    [InlineData("nfs\n", "The kernel module \"nfs\uFFFD\" contains a control character (code 10) at position 4. Remove it.")]
    [InlineData("", "A kernel module needs a name. Write one such as \"cramfs\".")]
    public void Refuses_what_blacklists_nothing(string raw, string problem)
    {
        Assert.False(KernelModule.TryFrom(raw, out var module, out var told));
        Assert.Null(module);
        Assert.Equal(problem, told);
        var thrown = Assert.Throws<SettingException>(() => KernelModule.From(raw));
        Assert.Equal(problem, thrown.Message);
        Assert.Equal("raw", thrown.Parameter);
    }

    [Fact]
    public void A_module_from_outside_the_kernel_is_taken_when_said_so()
    {
        Assert.Equal("v4l2loopback", KernelModule.Unlisted("v4l2loopback").Name);
        Assert.Null(KernelModule.Unlisted("v4l2loopback").Facts);
        Assert.Throws<SettingException>(() => KernelModule.Unlisted("no module"));
    }

    [Theory]
    [InlineData("decnet", "6.1")]
    [InlineData("econet", "3.5")]
    [InlineData("ipx", "before 6.1")]
    [InlineData("p8023", "before 6.1")]
    public void A_name_that_left_the_kernel_is_taken_and_marked(string raw, string removed)
    {
        var facts = KernelModule.From(raw).Facts;
        Assert.True(facts!.IsGone);
        Assert.Equal(removed, facts.RemovedIn);
    }

    [Fact]
    public void Knows_which_series_load_it_and_which_have_it_built_in()
    {
        var fuse = KernelKnowledge.FindModule("fuse")!;
        Assert.Equal(KernelSeries.Linux61, fuse.Loadable);
        Assert.Equal(KernelSeries.Linux612 | KernelSeries.Linux72, fuse.BuiltIn);
        Assert.Equal(KernelSeries.Linux61 | KernelSeries.Linux612, KernelKnowledge.FindModule("dccp")!.Series);
        Assert.Equal(KernelSeries.All, KernelKnowledge.FindModule("cramfs")!.Series);
        Assert.Equal(KernelSeries.None, KernelKnowledge.FindModule("cramfs")!.Loadable);
    }

    [Fact]
    public void Never_throws_for_any_text() =>
        Gen.String.Sample(raw => KernelModule.TryFrom(raw, out var module, out var problem) ? module is not null : problem!.Length > 0);

    [Fact]
    public void What_is_taken_reads_back_as_itself() =>
        Text.OneOf("vivid", "n-hdlc", "firewire_core", "ipx", "nls_iso8859-1", "9p", "kvm_intel", "snd-hda-intel").Sample(raw =>
            KernelModule.From(KernelModule.From(raw).ToString()) == KernelModule.From(raw));

    [Fact]
    public void Converts_to_text_and_not_from_it()
    {
        string text = KernelModule.From("vivid");
        Assert.Equal("vivid", text);
    }
}
