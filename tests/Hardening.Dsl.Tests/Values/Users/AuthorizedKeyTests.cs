namespace Hardening.Tests.Values.Users;

public sealed class AuthorizedKeyTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9 admin@notebook";

    [Theory]
    [InlineData("restrict,command=\"nix-daemon --stdio\"", "nix-daemon --stdio")]
    [InlineData("from=\"10.0.0.0/8,!10.1.0.0/16,*.example.org\"", null)]
    [InlineData("command=\"echo \\\"a, b\\\"\",no-pty", "echo \"a, b\"")]
    [InlineData("restrict,pty,X11-forwarding,agent-forwarding,port-forwarding,user-rc", null)]
    [InlineData("no-agent-forwarding,no-port-forwarding,no-pty,no-user-rc,no-X11-forwarding", null)]
    [InlineData("cert-authority,principals=\"admin,backup\"", null)]
    [InlineData("expiry-time=\"20270630\",verify-required,no-touch-required", null)]
    [InlineData("expiry-time=\"202706301200Z\"", null)]
    [InlineData("permitopen=\"localhost:5432\",permitopen=\"[2001:db8::1]:*\",permitlisten=\"8080\",tunnel=\"0\"", null)]
    [InlineData("environment=\"LANG=C\"", null)]
    public void Keeps_what_the_key_may_do(string options, string? command)
    {
        var key = SshPublicKey.Authorized($"{options} {Key}");
        Assert.Equal($"{options} {Key}", key.ToString());
        Assert.Equal(command, key.Command);
        Assert.Equal(SshPublicKey.From(Key).Fingerprint, key.Fingerprint);
        Assert.NotEqual(SshPublicKey.From(Key), key);
        Assert.Equal(SshPublicKey.Authorized($"{options} {Key}"), key);
    }

    [Fact]
    public void A_key_without_options_is_the_same_either_way() => Assert.Equal(SshPublicKey.From(Key), SshPublicKey.Authorized(Key));

    [Fact]
    public void Names_are_written_as_sshd_documents_them() => Assert.StartsWith("no-X11-forwarding,restrict ", SshPublicKey.Authorized($"NO-X11-FORWARDING,Restrict {Key}").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("restrikt", "\"restrikt\" is not an option of a key. Did you mean restrict?")]
    [InlineData("command=nix-daemon", "its option command takes a value in quotes. Write command=\"nix-daemon --stdio\".")]
    [InlineData("restrict=\"yes\"", "its option restrict takes no value. Write restrict.")]
    [InlineData("command=\"a\",command=\"b\"", "its option command is given twice, and sshd refuses such a line.")]
    [InlineData("restrict,,pty", "an option is empty. Write options with one comma between them and no space, such as restrict,pty.")]
    [InlineData("expiry-time=\"20271301\"", "its option expiry-time is not a time of the form YYYYMMDD[HHMM[SS]], with Z for UTC. Write such as expiry-time=\"20270630\".")]
    [InlineData("permitopen=\"5432\"", "its option permitopen is not host:port. Write such as permitopen=\"localhost:5432\".")]
    [InlineData("command=\"a", "a quote in its options is not closed. Write an option as name=\"value\", with \\\" for a quote inside.")]
    public void Refuses_what_sshd_refuses(string options, string problem) =>
        Assert.EndsWith(": " + problem, Assert.Throws<SettingException>(() => SshPublicKey.Authorized($"{options} {Key}")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_opens_no_account_has_no_options() => Assert.Throws<SettingException>(() => SshPublicKey.From($"restrict {Key}"));
}
