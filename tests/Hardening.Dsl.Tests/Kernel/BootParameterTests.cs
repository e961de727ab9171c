using CsCheck;

namespace Hardening.Tests.Kernel;

public sealed class BootParameterTests
{
    [Theory]
    [InlineData("slab_nomerge", "slab_nomerge", null, "slab_nomerge")]
    [InlineData("slab-nomerge", "slab_nomerge", null, "slab_nomerge")]
    [InlineData("lockdown=integrity", "lockdown", "integrity", "lockdown=integrity")]
    [InlineData("kvm_intel.nested=0", "kvm-intel.nested", "0", "kvm-intel.nested=0")]
    [InlineData("root=UUID=1234", "root", "UUID=1234", "root=UUID=1234")]
    [InlineData("dyndbg=file a.c +p", "dyndbg", "file a.c +p", "dyndbg=\"file a.c +p\"")]
    [InlineData("dyndbg=\"file a.c +p\"", "dyndbg", "file a.c +p", "dyndbg=\"file a.c +p\"")]
    [InlineData("\"dyndbg=file a.c +p\"", "dyndbg", "file a.c +p", "dyndbg=\"file a.c +p\"")]
    [InlineData("panic=", "panic", "", "panic=")]
    public void Is_one_name_and_one_value(string raw, string name, string? value, string text)
    {
        var parameter = BootParameter.From(raw);
        Assert.Equal(name, parameter.Name);
        Assert.Equal(value, parameter.Value);
        Assert.Equal(text, parameter.ToString());
    }

    [Theory]
    [InlineData("pti=on", "pti=off", true)]
    [InlineData("kvm-intel.nested=0", "kvm_intel.nested=1", true)]
    [InlineData("slab_nomerge", "slab-nomerge", true)]
    [InlineData("init_on_alloc=1", "init_on_free=1", false)]
    [InlineData("console=tty0", "console=ttyS0", false)]
    [InlineData("console=tty0", "console=tty0", true)]
    [InlineData("systemd.mask=a.service", "systemd.mask=b.service", false)]
    [InlineData("module_blacklist=a", "module_blacklist=b", true)]
    [InlineData("kprobe_event=a", "kprobe_event=b", true)]
    public void A_later_one_replaces_an_earlier_one_of_the_same_identity(string one, string other, bool replaces) =>
        Assert.Equal(replaces, BootParameter.From(one).Identity == BootParameter.From(other).Identity);

    [Theory]
    [InlineData("lockdwon=integrity", "\"lockdwon\" is not a boot parameter that Linux 6.1 to 7.2 knows. Did you mean lockdown? If another program reads it, use BootParameter.Unlisted(\"lockdwon=integrity\").")]
    [InlineData("exec-shield=1", "\"exec-shield\" is read by no program, so it has no effect. Use the sysctl kernel.randomize_va_space.")]
    [InlineData("quiet splash", "\"quiet splash\" is more than one boot parameter, or has an extra space. Pass each parameter as a separate argument.")]
    [InlineData("panic=1\n", "The boot parameter \"panic=1\uFFFD\" contains a control character (code 10) at position 8. Remove it.")]
    [InlineData("panic=a\"b", "\"panic=a\"b\" has a quote inside its value, which a kernel command line cannot contain. Leave the quotes out; a value with spaces is quoted automatically.")]
    [InlineData("=1", "\"=1\" has no name before the '='. Write name=value.")]
    [InlineData("--", "\"--\" would pass the rest of the line to init. Leave it out.")]
    [InlineData("p\u00e4nic=1", "\"p\u00e4nic=1\" is not a valid boot parameter: a name has no quotes, backslashes or non-ASCII letters. Write one such as \"panic=1\".")]
    [InlineData("", "A boot parameter needs a name. Write one such as \"slab_nomerge\".")]
    public void Refuses_what_changes_nothing(string raw, string problem)
    {
        Assert.False(BootParameter.TryFrom(raw, out var parameter, out var told));
        Assert.Null(parameter);
        Assert.Equal(problem, told);
        Assert.Equal(problem, Assert.Throws<SettingException>(() => BootParameter.From(raw)).Message);
    }

    [Theory]
    [InlineData("usbcore.authorized_default=0")]
    [InlineData("ipv6.disable=1")]
    [InlineData("efi-pstore.pstore_disable=1")]
    [InlineData("vivid.dyndbg=+p")]
    [InlineData("sysctl.kernel.sysrq=0")]
    [InlineData("kfence.sample_interval=100")]
    [InlineData("rd.luks.options=discard")]
    [InlineData("rd.systemd.unit=emergency.target")]
    [InlineData("systemd.tty.term.ttyS0=vt220")]
    [InlineData("net.ifnames=0")]
    [InlineData("modprobe.blacklist=nouveau")]
    [InlineData("boot.shell_on_fail")]
    [InlineData("splash")]
    public void Takes_what_modules_systemd_and_others_read(string raw) => Assert.Equal(raw, BootParameter.From(raw).ToString());

    [Fact]
    public void A_sysctl_on_the_command_line_is_the_same_in_both_notations() =>
        Assert.Equal(BootParameter.From("sysctl.kernel.sysrq=0"), BootParameter.From("sysctl.kernel/sysrq=0"));

    [Fact]
    public void A_slip_near_a_mistaken_name_is_offered_the_right_one() =>
        Assert.Contains("Did you mean ipv6.disable=1?", Assert.Throws<SettingException>(() => BootParameter.From("disabel_ipv6=1")).Message);

    [Theory]
    [InlineData("usbcore.autorized_default=0", "usbcore.authorized_default")]
    [InlineData("sysctl.kernel.sysrk=0", "sysctl.kernel.sysrq")]
    [InlineData("page_aloc.shuffle=1", "page_alloc.shuffle")]
    [InlineData("systemd.debug_shel", "systemd.debug_shell")]
    [InlineData("rd.systemd.debug_shel", "rd.systemd.debug_shell")]
    public void Offers_the_dotted_name_that_was_meant(string raw, string meant) =>
        Assert.Contains("Did you mean " + meant, Assert.Throws<SettingException>(() => BootParameter.From(raw)).Message);

    [Fact]
    public void Knows_parameters_of_other_machines_and_says_so()
    {
        Assert.Equal(ParameterReader.Nobody, BootParameter.From("kpti=on").Facts!.Reader);
        Assert.Equal(ParameterReader.Nobody, BootParameter.From("arm64.nobti").Facts!.Reader);
        Assert.Equal(KernelSeries.Linux72, BootParameter.From("hash_pointers=always").Facts!.Series);
        Assert.Equal(KernelSeries.Linux612 | KernelSeries.Linux72, BootParameter.From("ia32_emulation=0").Facts!.Series);
    }

    [Fact]
    public void A_parameter_of_another_program_is_taken_when_said_so()
    {
        Assert.Equal("my.thing=\"a b\"", BootParameter.Unlisted("my.thing=a b").ToString());
        Assert.Null(BootParameter.Unlisted("my.thing=1").Facts);
        Assert.Throws<SettingException>(() => BootParameter.Unlisted("my thing"));
        Assert.Equal(BootParameter.From("kvm-intel.nested=1"), BootParameter.Unlisted("kvm_intel.nested=1"));
        Assert.NotEqual(BootParameter.From("kvm-intel.nested=1"), BootParameter.Unlisted("kvm_intel.nested=0"));
    }

    [Fact]
    public void Never_throws_for_any_text() =>
        Gen.String.Sample(raw => BootParameter.TryFrom(raw, out var parameter, out var problem) ? parameter is not null : problem!.Length > 0);

    [Fact]
    public void What_is_taken_reads_back_as_itself() =>
        Gen.Select(Text.OneOf("panic", "console", "kvm_intel.nested", "my-own"), Gen.String[Gen.Char[' ', '~'], 0, 12]).Sample((name, value) =>
        {
            if (!Unlisted($"{name}={value}", out var parameter))
                return true;
            return Unlisted(parameter!.ToString(), out var again) && again == parameter;
        });

    private static bool Unlisted(string raw, out BootParameter? parameter)
    {
        try
        {
            parameter = BootParameter.Unlisted(raw);
        }
        catch (SettingException)
        {
            parameter = null;
        }

        return parameter is not null;
    }
}
