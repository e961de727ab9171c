namespace Hardening.Tests.Kernel;

public sealed class KernelTextsTests
{
    [Fact]
    public void Choices_are_written_in_the_kernels_words()
    {
        Assert.Equal(["integrity", "confidentiality"], Enum.GetValues<LockdownMode>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["auto", "on", "off"], Enum.GetValues<PageTableIsolation>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["none", "xonly", "emulate"], Enum.GetValues<VsyscallMode>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["on", "no-mount", "off"], Enum.GetValues<DebugFsMode>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["auto", "auto,nosmt", "off"], Enum.GetValues<CpuMitigations>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["0", "1", "2", "3"], Enum.GetValues<PtraceScope>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["0", "1", "2"], Enum.GetValues<KernelPointers>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["0", "1", "2"], Enum.GetValues<UnprivilegedBpf>().Select(KernelTexts.ToKernelText));
        Assert.Equal(["0", "1", "2"], Enum.GetValues<IoUringAccess>().Select(KernelTexts.ToKernelText));
    }

    [Fact]
    public void A_number_that_is_no_choice_is_refused() =>
        Assert.Equal("7 is not a valid LockdownMode: expected one of Integrity, Confidentiality.",
            Assert.Throws<SettingException>(() => ((LockdownMode)7).ToKernelText()).Message);
}
