namespace Hardening.Tests.Storage;

/// <summary>What <c>Nixos.Set</c> says of a path or a value that NixOS does not take.</summary>
public sealed class NixosSetTests
{
    [Fact]
    public void An_unknown_option_is_refused_with_the_nearest_name()
    {
        var refusal = Assert.Throws<SettingException>(() => Host().Nixos.Set("services.fwupd.enabel", true));
        Assert.Equal("path", refusal.Parameter);
        Assert.Contains("services.fwupd.enable", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_type_is_refused_with_what_is_expected()
    {
        var refusal = Assert.Throws<SettingException>(() => Host().Nixos.Set("services.fwupd.enable", "yes"));
        Assert.Equal("value", refusal.Parameter);
        Assert.Contains("takes true or false", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_refused_where_a_single_value_is_expected() =>
        Assert.Equal("path", Assert.Throws<SettingException>(() => Host().Nixos.SetList("services.fwupd.enable", "a")).Parameter);

    [Fact]
    public void An_option_that_was_renamed_everywhere_is_refused_with_its_new_name()
    {
        var refusal = Assert.Throws<SettingException>(() => Host().Nixos.Set("services.openssh.passwordAuthentication", false));
        Assert.Contains("services.openssh.settings.PasswordAuthentication", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_is_no_option_of_a_host() =>
        Assert.Equal("path", Assert.Throws<SettingException>(() => Host().Nixos.Set("users.users.<name>.isNormalUser", true)).Parameter);

    [Fact]
    public void An_option_of_one_release_is_accepted_because_the_release_is_judged_later() =>
        Host().Nixos.Set("security.polkit.enablePkexecWrapper", false);

    [Fact]
    public void The_later_call_wins()
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Nixos.Set("boot.loader.timeout", 5).Set("boot.loader.timeout", 3);
        var nixos = Assert.Single(fleet.ToModel().Hosts).Nixos;
        Assert.True(nixos.ValueOf(NixosPath.From("boot.loader.timeout")).Is(new NixosValue.Whole(3)));
    }

    private static Server Host() => new Fleet("test").Server("server");
}
