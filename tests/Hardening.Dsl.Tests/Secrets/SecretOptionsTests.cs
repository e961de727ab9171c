namespace Hardening.Tests.Secrets;

/// <summary>Options that are secrets by their own meaning, and those that are only about one.</summary>
public sealed class SecretOptionsTests
{
    public static TheoryData<string, string> Secrets => Table("options-secret.tsv");

    public static TheoryData<string, string> Harmless => Table("options-harmless.tsv");

    [Theory, MemberData(nameof(Secrets))]
    public void A_literal_is_refused(string path, string value) =>
        Assert.Contains("/nix/store", SecretOptions.Refusal(NixosPath.From(path), new NixosValue.Text(value)), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Harmless))]
    public void A_value_that_is_no_secret_is_taken(string path, string value) => Assert.Null(SecretOptions.Refusal(NixosPath.From(path), new NixosValue.Text(value)));

    [Fact]
    public void The_tables_are_large_enough_to_mean_something()
    {
        Assert.InRange(Secrets.Count, 60, 1000);
        Assert.InRange(Harmless.Count, 60, 1000);
    }

    [Theory, MemberData(nameof(Secrets))]
    public void It_is_refused_inside_a_set_and_inside_a_list_of_sets(string path, string value)
    {
        var whole = NixosPath.From(path);
        NixosValue inner = new NixosValue.Text(value);
        foreach (var segment in whole.Segments.Skip(1).Reverse()) inner = new NixosValue.Attributes(new Dictionary<string, NixosValue> { [segment] = inner });
        Assert.NotNull(SecretOptions.Refusal(NixosPath.Of(whole.Segments.Take(1)), inner));
        Assert.NotNull(SecretOptions.Refusal(NixosPath.From("services.x.list"), new NixosValue.List([new NixosValue.Attributes(new Dictionary<string, NixosValue> { ["password"] = new NixosValue.Text("abc") })])));
    }

    [Fact]
    public void Other_values_hold_no_secret()
    {
        var path = NixosPath.From("users.users.x.password");
        Assert.Null(SecretOptions.Refusal(path, NixosValue.Null));
        Assert.Null(SecretOptions.Refusal(path, new NixosValue.Boolean(true)));
        Assert.Null(SecretOptions.Refusal(path, new NixosValue.Text("")));
    }

    [Fact]
    public void A_path_holds_no_secret_either()
    {
        var token = "ghp" + "_0123456789abcdefghijABCDEFGHIJ012345";
        Assert.NotNull(SecretOptions.Refusal(NixosPath.From($"services.x.{token}"), new NixosValue.Boolean(true)));
        Assert.NotNull(SecretOptions.Refusal(NixosPath.From("services.x"), new NixosValue.Attributes(new Dictionary<string, NixosValue> { [token] = new NixosValue.Boolean(true) })));
    }

    [Theory]
    [InlineData("users.users.x.password", "hunter")]
    [InlineData("services.redis.servers.x.requirePass", "foobared")]
    [InlineData("networking.wireless.networks.home.psk", "correct horse")]
    public void A_host_refuses_it(string path, string value)
    {
        var problem = Assert.Throws<SettingException>(() => new Fleet("test").Server("server").Nixos.Set(path, value));
        Assert.Contains("host.Secrets.Add", problem.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_refuses_it_in_a_list() =>
        Assert.Throws<SettingException>(() => new Fleet("test").Server("server").Nixos.SetList("services.tailscale.extraUpFlags", "--auth-key=tskey" + "-auth-kABCDEF1CNTRL-0123456789abcdef"));

    private static TheoryData<string, string> Table(string name) => new(SecretTables.Read(name).Select(static row => (row[0], row[1])));
}
