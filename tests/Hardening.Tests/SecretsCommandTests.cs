namespace Hardening.Tests;

/// <summary>The list of who can read what.</summary>
public sealed class SecretsCommandTests : IDisposable
{
    private readonly Described program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Every_secret_of_every_host_is_listed_with_its_readers()
    {
        var outcome = program.With("SECRETS", "yes").Run("secrets");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            """
            HOST      SECRET          FILE                        OWNER        MODE  USED BY            DECRYPTED BY
            server    admin_password  secrets/admin_password.age  root         0400  password of admin  admin, server
            server    token           secrets/token.age           root         0400  service tunnel     admin, server, notebook
            notebook  token           secrets/token.age           backup:keys  0440  nobody             admin, server, notebook

            """, outcome.Out);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public void A_fleet_without_secrets_says_so() =>
        Assert.Equal("No host has a secret. Bring one with host.Secrets.Add(\"name\").\n", program.Run("secrets").Out);
}
