using CsCheck;

namespace Hardening.Dsl.Tests.Nixos;

public class NixosPathTests
{
    [Theory]
    [InlineData("services.openssh.enable", new[] { "services", "openssh", "enable" })]
    [InlineData("boot.kernel.sysctl.\"kernel.kptr_restrict\"", new[] { "boot", "kernel", "sysctl", "kernel.kptr_restrict" })]
    [InlineData("fileSystems.\"/\".device", new[] { "fileSystems", "/", "device" })]
    [InlineData("users.users.<name>.shell", new[] { "users", "users", "<name>", "shell" })]
    [InlineData("services.openssh.hostKeys.*.path", new[] { "services", "openssh", "hostKeys", "*", "path" })]
    [InlineData("a.\"say \\\"hi\\\"\"", new[] { "a", "say \"hi\"" })]
    [InlineData("services.restic.backups.main-1.extraOptions", new[] { "services", "restic", "backups", "main-1", "extraOptions" })]
    public void A_path_is_split_at_the_dots_outside_quotes(string text, string[] segments) =>
        Assert.Equal(segments, NixosPath.From(text).Segments);

    [Theory]
    [InlineData("", "a name between the dots is missing")]
    [InlineData("services..enable", "a name between the dots is missing")]
    [InlineData("services.", "a name between the dots is missing")]
    [InlineData("boot.kernel.sysctl.\"a", "a quote is not closed")]
    [InlineData("a.\"b\"c", "after a closing quote")]
    [InlineData("systemd.network.networks.10-lan", "10-lan must be quoted")]
    [InlineData("a b", "a b must be quoted")]
    [InlineData("users.${name}.shell", "must be quoted")]
    [InlineData("users.\"${name}\".shell", "must not contain ${...}")]
    public void What_is_no_path_is_refused_with_the_reason(string text, string reason)
    {
        var refused = Assert.Throws<SettingException>(() => NixosPath.From(text));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal("text", refused.Parameter);
    }

    [Theory]
    [InlineData("kernel.kptr_restrict", "\"kernel.kptr_restrict\"")]
    [InlineData("with", "\"with\"")]
    [InlineData("10-lan", "\"10-lan\"")]
    [InlineData("a${b}", "\"a\\${b}\"")]
    [InlineData("$HOME", "\"$HOME\"")]
    [InlineData("", "\"\"")]
    [InlineData("plain_Name-1'", "plain_Name-1'")]
    public void A_name_is_quoted_where_Nix_needs_it(string name, string written) =>
        Assert.Equal("a." + written, NixosPath.Of(["a", name]).Text);

    [Fact]
    public void What_is_written_is_read_again() => Gen.String.List[1, 4].Sample(names =>
    {
        var path = NixosPath.Of(names);
        Assert.Equal(path, NixosPath.From(path.Text));
        Assert.Equal(names, NixosPath.From(path.Text).Segments);
    });

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String[Gen.Char["ab.\"\\$ {<>*}"], 0, 12].Sample(text =>
        Assert.True(NixosPath.TryFrom(text, out var path, out var problem) ? path is not null && problem is null : path is null && problem is not null));
}
