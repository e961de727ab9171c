namespace Hardening.Tests.Secrets;

/// <summary>What is taken for a secret, and what must not be.</summary>
public sealed class SecretShapesTests
{
    public static TheoryData<string> Secrets => [.. SecretTables.Read("secrets.tsv").Select(static row => row[1])];

    public static TheoryData<string> Harmless => [.. SecretTables.Read("harmless.tsv").Select(static row => row[1])];

    [Theory, MemberData(nameof(Secrets))]
    public void A_secret_is_refused_and_not_repeated(string text)
    {
        var refusal = SecretShapes.Refusal(text);
        Assert.NotNull(refusal);
        Assert.Contains("/nix/store", refusal, StringComparison.Ordinal);
        Assert.Contains("host.Secrets.Add", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(text[^8..], refusal, StringComparison.Ordinal);
    }

    // What is no more than words is distinguished from prose by being all of its line.
    [Fact]
    public void A_secret_is_refused_inside_a_longer_text()
    {
        var missed = SecretTables.Read("secrets.tsv").Select(static row => row[1]).Where(static text => SecretShapes.Refusal($"see {text} there") is null);
        Assert.Equal(["password: hunter22", "requirepass foobared", "db.example.org:5432:app:app:hunter22", "the password is hunter22"], missed);
    }

    [Fact]
    public void The_tables_are_large_enough_to_mean_something()
    {
        Assert.InRange(Secrets.Count, 200, 1000);
        Assert.InRange(Harmless.Count, 110, 1000);
    }

    [Theory, MemberData(nameof(Harmless))]
    public void What_is_no_secret_is_taken(string text) => Assert.Null(SecretShapes.Refusal(text));

    [Fact]
    public void Every_kind_of_secret_has_an_example()
    {
        var examples = SecretTables.Read("secrets.tsv").Select(static row => row[1]).ToArray();
        Assert.Equal([], SecretShapes.All.Select(static shape => shape.Name).Distinct().Where(name => !SecretShapes.All.Any(shape => shape.Name == name && examples.Any(shape.IsIn))));
    }

    [Theory]
    [InlineData("DB_PASSWORD", "hunter22")]
    [InlineData("ADMIN_TOKEN", "0123456789abcdef")]
    [InlineData("initialPassword", "changeme")]
    [InlineData("DB_PASS", "abc")]
    [InlineData("SECRET_KEY_BASE", "0")]
    [InlineData("PRIVATE_KEY", "word")]
    public void A_value_is_refused_under_a_name_that_says_what_it_is(string name, string value) => Assert.NotNull(SecretShapes.Refusal(name, value));

    [Theory]
    [InlineData("DB_PASSWORD_FILE", "/run/agenix/db")]
    [InlineData("DB_PASSWORD", "/run/agenix/db")]
    [InlineData("PasswordAuthentication", "no")]
    [InlineData("TOKEN_URL", "https://example.org/token")]
    [InlineData("LOG_LEVEL", "information")]
    [InlineData("TOKEN_TTL", "30d")]
    [InlineData("PUBLIC_KEY", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=")]
    [InlineData("ADMIN_TOKEN", "%d/token")]
    [InlineData("ADMIN_TOKEN", "$CREDENTIALS_DIRECTORY")]
    public void A_value_is_taken_under_another_name(string name, string value) => Assert.Null(SecretShapes.Refusal(name, value));

    [Fact]
    public void No_facet_takes_one_wherever_it_is_written()
    {
        const string Secret = "postgres://app:" + "hunter22@db.example.org/app";
        var server = new Fleet("test").Server("server");
        Refused(() => server.Users.Add("admin", user => user.Description("see postgres-//app password=" + "hunter22")));
        Refused(() => server.Services.Add("own", service => service.Arguments("--database", Secret)));
        Refused(() => server.Services.Add("own", service => service.Variable("DATABASE_PASSWORD", "hunter22")));
        Refused(() => server.Services.Add("own", service => service.Description(Secret)));
        Refused(() => server.Services.Add("own", service => service.Arguments("--password", "hunter22")));
        Refused(() => server.Services.Add("own", service => service.Arguments("--user", "admin:" + "hunter22")));
        Refused(() => server.Accept("HD3004", because: Secret));
        Refused(() => server.Kernel.Sysctl("kernel.sysrq", 0, because: Secret));
        Refused(() => server.Kernel.BootParameter(BootParameter.Unlisted("my.password=" + "hunter22")));
        Assert.Throws<SettingException>(() => NixosValue.From(new Dictionary<string, object> { ["url"] = Secret }));

        static void Refused(Action call) => Assert.Contains("/nix/store", Assert.Throws<SettingException>(call).Problem, StringComparison.Ordinal);
    }
}
