using Hardening.Overview.Baselines;

namespace Hardening.Overview.Tests;

/// <summary>How much of published baselines a host fulfils.</summary>
public sealed class ScoreTests
{
    private static BaselineScore Score(string name, Action<Server> describe) =>
        ScoreReport.Of(Views.OfServer(describe)).Hosts[0].Baselines.First(baseline => baseline.Name == name);

    [Fact]
    public void A_setting_counts_once_it_has_the_recommended_value()
    {
        var (without, with) = (Score("KSPP", _ => { }), Score("KSPP", server => server.Kernel.KeepSlabsSeparate()));
        Assert.Equal(without.Met + 1, with.Met);
        Assert.Equal(without.Of, with.Of);
        Assert.DoesNotContain(with.Not, missing => missing.Item == "slab_nomerge");
    }

    [Fact]
    public void Another_value_does_not_count_and_the_reason_names_it() =>
        Assert.Contains(new Missing("kernel.kptr_restrict=2", "set to 1"), Score("KSPP", server => server.Kernel.Sysctl("kernel.kptr_restrict", 1)).Not);

    [Fact]
    public void A_default_that_is_switched_off_no_longer_counts() =>
        Assert.Contains(Score("KSPP", server => server.Kernel.BootParameter("init_on_alloc=0")).Not, missing => missing is { Item: "init_on_alloc=1", Because: "set to 0" });

    [Fact]
    public void Each_algorithm_that_the_policy_lacks_is_named()
    {
        var score = Score("ssh-audit", server => server.Ssh.KeyOnly().KeyExchange(Kex.MlKem768X25519, Kex.Curve25519).Ciphers(Cipher.Aes256Gcm).Macs(Mac.HmacSha512Etm));
        Assert.Equal((3, 4), (score.Met, score.Of));
        Assert.Equal("key exchange curve25519-sha256", Assert.Single(score.Not).Item);
    }

    [Fact]
    public void A_host_without_SSH_is_not_held_against_a_policy_for_SSH() =>
        Assert.DoesNotContain(ScoreReport.Of(Views.OfServer(server => server.Ssh.Disable())).Hosts[0].Baselines, baseline => baseline.Name == "ssh-audit");

    [Theory]
    [InlineData("kernel.perf_event_paranoid", 4)]
    [InlineData("kernel.oops_limit", 10)]
    [InlineData("vm.mmap_min_addr", 131072)]
    public void A_stricter_number_than_the_recommended_one_counts(string key, int number)
    {
        var none = Score("KSPP", server => server.Kernel.Sysctl("kernel.sysrq", 0));
        var strict = Score("KSPP", server => server.Kernel.Sysctl("kernel.sysrq", 0).Sysctl(key, number));
        Assert.True(strict.Met >= none.Met);
        Assert.DoesNotContain(strict.Not, missing => missing.Item.Contains(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kernel.perf_event_paranoid", 2)]
    [InlineData("kernel.oops_limit", 0)]
    public void A_weaker_number_does_not_count(string key, int number) =>
        Assert.Contains(Score("KSPP", server => server.Kernel.Sysctl(key, number)).Not, missing => missing.Item.Contains(key, StringComparison.Ordinal));

    [Fact]
    public void The_strictest_value_of_a_directive_counts()
    {
        var score = Score("systemd exposure", server => server.Services.Add("worker", unit => unit.Run("hello").DynamicUser().Sandbox(box => box.ProtectHome(HomeProtection.Yes).UMask("0177"))));
        Assert.DoesNotContain(score.Not, missing => missing.Item.Contains("ProtectHome", StringComparison.Ordinal) || missing.Item.Contains("UMask", StringComparison.Ordinal));
    }
}
