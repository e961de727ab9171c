namespace Hardening.Tests.Secrets;

/// <summary>What is taken for a secret, and what must not be.</summary>
public sealed class SecretShapesTests
{
    // Taken apart, so that scanners of repositories do not take them for secrets that leaked.
    public static TheoryData<string> Secrets => [.. new[]
    {
        "-----BEGIN OPENSSH PRI|VATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA",
        "-----BEGIN RSA PRI|VATE KEY-----",
        "-----BEGIN PRI|VATE KEY-----",
        "PuTTY-User|-Key-File-3: ssh-ed25519",
        "AGE-SECRET|-KEY-1QQPQRZ7Y8X9GF2TVDW0S3JN54KHCE6MUA7LQQPQRZ7Y8X9GF2TVDW0",
        "gh|p_0123456789abcdefghijABCDEFGHIJ012345",
        "gh|o_0123456789abcdefghijABCDEFGHIJ012345",
        "gh|s_0123456789abcdefghijABCDEFGHIJ012345",
        "github|_pat_11AAAAAAA0abcdefghijkl_mnopqrstuvwxyz0123456789ABCDEFG",
        "glp|at-abcdefghij0123456789",
        "xox|b-123456789012-abcdefghijklmnop",
        "xox|p-123456789012-abcdefghijklmnop",
        "https://hooks.slack|.com/services/T00000000/B00000000/abcdefghijklmnop",
        "AK|IAIOSFODNN7EXAMPLE",
        "AI|zaSyA0123456789abcdefghijklmnopqrstuv",
        "sk_li|ve_0123456789abcdefABCDEF",
        "rk_li|ve_0123456789abcdefABCDEF",
        "np|m_0123456789abcdefghijABCDEFGHIJ012345",
        "pypi-Ag|EIcHlwaS5vcmcCJDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
        "dckr|_pat_0123456789abcdefghijABC",
        "tskey|-auth-kABCDEF1CNTRL-0123456789abcdef",
        "dop|_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "sk-|ant-api03-0123456789abcdefghijABCDEFGHIJ01234567",
        "ey|JhIjoiMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYiLCJ0IjoiMDEyMzQ1NjctODlhYi1jZGVmLTAxMjMtNDU2Nzg5YWJjZGVmIn0",
        "ey|JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
        "123456789:|AAabcdefghijklmnopqrstuvwxyz0123456",
        "$6|$saltsaltsalt$0123456789abcdefghijABCDEFGHIJ0123456789",
        "$y|$j9T$saltsaltsaltsalt$0123456789abcdefghijABCDEFGHIJ012",
        "$2b|$12$0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456",
        "$argon2id|$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$0123456789abcdefghijABCDEFG",
        "admin:$apr1|$saltsalt$0123456789abcdefghijAB",
        "admin:{SHA}|0DPiKuNIrrVmD8IUCuw1hQxNqZc=",
        "postgres://app:hun|ter22@db.example.org/app",
        "https://user:s3cr|et@example.org/repository.git",
        "rest:https://restic:correct|horse@backup.example.org/",
        "Server=db;User Id=app;Pass|word=hunter22;",
        "--password=hun|ter22",
        "DB_PASS|WORD=hunter22",
        "psk=\"correct| horse\"",
        "api_key: 0123456789ab|cdef0123",
        "--api-token=0123456789ab|cdef0123",
        "AccountKey=abcdefghij0123|456789==",
    }.Select(text => text.Replace("|", "", StringComparison.Ordinal))];

    public static TheoryData<string> Harmless =>
    [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org",
        "-----BEGIN PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----",
        "age1t064cuac96lz905q7dpsvea02u86uf2k5eq4u6es6sr9xq92j37slzjpnt",
        "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-hello-2.12.1/bin/hello",
        "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "github:NixOS/nixpkgs?rev=0123456789abcdef0123456789abcdef01234567",
        "550e8400-e29b-41d4-a716-446655440000",
        "52:54:00:12:34:56", "fd00::20", "192.168.1.0/24",
        "/dev/disk/by-id/nvme-Samsung_SSD_990_PRO_1TB_S6Z1NJ0W123456A",
        "--token-file", "--token-file=/run/agenix/token", "--password-file /run/agenix/restic", "PASSWORD_FILE=/run/agenix/db",
        "TOKEN=%d/token", "password=$DB_PASSWORD", "--password=${PASSWORD}", "password: <your password>", "password=********",
        "PasswordAuthentication=no", "services.openssh.settings.PasswordAuthentication", "users.users.admin.hashedPasswordFile",
        "keep-token=true", "the password: prompt", "psk", "token", "Takes the token from a secret: see the page",
        "https://example.org:8443/path", "ssh://git@example.org/hosts", "git+ssh://git@example.org:22/hosts", "postgres://app@db/app", "postgres:///app?host=/run/postgresql",
        "https://user:%d/x@example.org", "Mon..Fri 04:40", "*-*-01 00:00:00",
        "lsm=landlock,lockdown,yama,integrity", "lockdown=confidentiality", "module.sig_enforce=1", "net.ipv4.tcp_fastopen",
        "rd.luks.name=550e8400-e29b-41d4-a716-446655440000=crypted", "console=ttyS0,115200", "$HOME", "$$", "$1 costs", "costs 5$ a month",
        "eyJ", "task-runner-0123456789abcdefghijABCDEFGHIJ0123456789", "risk-0123456789abcdefghijABCDEFGHIJ0123456789",
        "c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ=", "age.secrets.restic_password.file", "chacha20-poly1305@openssh.com",
    ];

    [Theory, MemberData(nameof(Secrets))]
    public void A_secret_is_refused_and_not_repeated(string text)
    {
        var refusal = SecretShapes.Refusal(text);
        Assert.NotNull(refusal);
        Assert.Contains("/nix/store", refusal, StringComparison.Ordinal);
        Assert.Contains("host.Secrets.Add", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(text[^8..], refusal, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Secrets))]
    public void A_secret_is_refused_inside_a_longer_text(string text) => Assert.NotNull(SecretShapes.Refusal($"see {text} there"));

    [Theory, MemberData(nameof(Harmless))]
    public void What_is_no_secret_is_taken(string text) => Assert.Null(SecretShapes.Refusal(text));

    [Fact]
    public void There_are_more_than_twenty_shapes_and_each_has_an_example()
    {
        Assert.InRange(SecretShapes.All.Count, 20, 100);
        Assert.All(SecretShapes.All, shape => Assert.Contains(Secrets, example => shape.IsIn(example.Data)));
    }

    [Theory]
    [InlineData("DB_PASSWORD", "hunter22")]
    [InlineData("ADMIN_TOKEN", "0123456789abcdef")]
    [InlineData("initialPassword", "changeme")]
    public void A_value_is_refused_under_a_name_that_says_what_it_is(string name, string value) => Assert.NotNull(SecretShapes.Refusal(name, value));

    [Theory]
    [InlineData("DB_PASSWORD_FILE", "/run/agenix/db")]
    [InlineData("DB_PASSWORD", "/run/agenix/db")]
    [InlineData("PasswordAuthentication", "no")]
    [InlineData("TOKEN_URL", "https://example.org/token")]
    [InlineData("LOG_LEVEL", "information")]
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
        Refused(() => server.Kernel.Sysctl("kernel.sysrq", 0, because: Secret));
        Refused(() => server.Kernel.BootParameter(BootParameter.Unlisted("my.password=" + "hunter22")));
        Assert.Throws<SettingException>(() => NixosValue.From(new Dictionary<string, object> { ["url"] = Secret }));

        static void Refused(Action call) => Assert.Contains("/nix/store", Assert.Throws<SettingException>(call).Problem, StringComparison.Ordinal);
    }
}
