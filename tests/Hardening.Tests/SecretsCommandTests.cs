using System.Text.Json;

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
            HOST      SECRET          FILE                        OWNER        MODE  USED BY            DECRYPTED BY             STATE
            server    admin_password  secrets/admin_password.age  root         0400  password of admin  admin, server            is missing
            server    token           secrets/token.age           root         0400  service tunnel     admin, server, notebook  is missing
            notebook  token           secrets/token.age           backup:keys  0440  nobody             admin, server, notebook  is missing

            note: 2 of 2 secret files are not as described: the hosts do not evaluate or cannot decrypt.
              secrets/admin_password.age is missing
              secrets/token.age is missing
              cd flake
              agenix -e secrets/admin_password.age
              agenix -e secrets/token.age

            """, outcome.Out);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public void Files_that_are_encrypted_to_other_keys_are_named_with_what_mends_them()
    {
        program.With("SECRETS", "yes");
        Encrypt("admin_password", Admin, Server);
        Encrypt("token", Admin, Server, Notebook);
        Assert.DoesNotContain("note:", program.Run("secrets").Out, StringComparison.Ordinal);

        Encrypt("admin_password", Admin);
        Encrypt("token", Admin, Server, Notebook, Other);
        var outcome = program.Run("secrets");
        Assert.Contains("\n  secrets/admin_password.age is not encrypted to server\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n  secrets/token.age is encrypted to 1 key that the description does not name\n", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n  cd flake\n  agenix -r\n", outcome.Out, StringComparison.Ordinal);

        program.Write("flake/secrets/token.age", "a password");
        Assert.Contains("\n  secrets/token.age is not an age file\n", program.Run("secrets").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_armored_file_is_read_too()
    {
        program.With("SECRETS", "yes");
        Encrypt("token", ["--armor"], Admin);
        Assert.Contains("\n  secrets/token.age is not encrypted to server, notebook\n", program.Run("secrets").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_git_does_not_track_is_named()
    {
        program.With("SECRETS", "yes");
        Encrypt("admin_password", Admin, Server);
        Encrypt("token", Admin, Server, Notebook);
        program.Tool("git", "init", "-q", "flake");
        program.Tool("git", "-C", "flake", "add", "secrets/token.age");
        var outcome = program.Run("secrets");
        Assert.Contains("\n  secrets/admin_password.age is not tracked by git\n  cd flake\n  git add -- secrets/admin_password.age\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Emit_names_what_is_missing_and_JSON_has_all_of_it()
    {
        program.With("SECRETS", "yes");
        Assert.Contains("note: 2 of 2 secret files are not as described", program.Run().Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(program.Run("secrets", "--json").Out);
        Assert.Equal("agenix -e secrets/token.age", json.RootElement.GetProperty("files")[1].GetProperty("command").GetString());
        Assert.Equal("is missing", json.RootElement.GetProperty("secrets")[0].GetProperty("state").GetString());
    }

    private const string Admin = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private const string Server = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ36p+7PbWSLvy+OTa9VpzcRkrU5uILNi8tV3GeYgjCi";
    private const string Notebook = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF/5v7c/jyyvumJt1ZvaDrSAO9Ji7fFA/27sY5c2kTIc";
    private const string Other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh";

    private void Encrypt(string secret, params string[] keys) => Encrypt(secret, [], keys);

    private void Encrypt(string secret, string[] options, params string[] keys)
    {
        program.Write("clear", "value");
        program.Write($"flake/secrets/{secret}.age", "");
        program.Tool("age", ["--encrypt", .. options, .. keys.SelectMany(key => new[] { "-r", key }), "-o", $"flake/secrets/{secret}.age", "clear"]);
    }

    [Fact]
    public void A_fleet_without_secrets_says_so() =>
        Assert.Equal("No host has a secret. Add one with host.Secrets.Add(\"name\").\n", program.Run("secrets").Out);
}
