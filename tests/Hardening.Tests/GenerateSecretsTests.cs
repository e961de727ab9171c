using System.Diagnostics;
using System.Runtime.Versioning;

namespace Hardening.Tests;

/// <summary>Missing secrets are made and encrypted at once; the tools that use them read them.</summary>
[SupportedOSPlatform("linux")]
public sealed class GenerateSecretsTests : IDisposable
{
    private readonly Described program = new Described().With("GENERATED", "yes");

    public GenerateSecretsTests()
    {
        foreach (var (name, variable) in (ReadOnlySpan<(string, string)>)[("admin", "ADMIN_KEY"), ("server", "SERVER_KEY")])
        {
            program.Tool("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name);
            program.With(variable, program.Read($"{name}.pub").Trim());
        }
    }

    public void Dispose() => program.Dispose();

    [Fact]
    public void Every_generator_makes_what_its_consumer_reads()
    {
        var outcome = program.With("GENERATED", "all").Run("secrets", "generate");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("secrets/Token.age: random token, for admin, server\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\n  secrets/by_hand.age is missing\n  cd flake\n  agenix -e secrets/by_hand.age\n", outcome.Out, StringComparison.Ordinal);

        Assert.Matches("^[A-Za-z0-9_-]{43}$", Decrypted("Token"));
        Assert.StartsWith("$y$", Decrypted("PasswordHash"), StringComparison.Ordinal);
        Assert.Equal(Decrypted("PasswordHash"), Output("perl", Decrypted("PasswordHash.password", "admin"), "-e", "print crypt(<STDIN>, $ARGV[0])", Decrypted("PasswordHash")));

        var digest = Decrypted("OidcClientDigest").Split('$');
        Assert.Equal(["", "pbkdf2-sha512", "310000"], digest[..3]);
        var expected = Output("openssl", "", "kdf", "-keylen", "64", "-kdfopt", "digest:SHA512", "-kdfopt", "pass:" + Decrypted("OidcClientDigest.password", "admin"),
            "-kdfopt", "hexsalt:" + Convert.ToHexString(Adapted(digest[3])), "-kdfopt", "iter:310000", "PBKDF2");
        Assert.Equal(expected.Trim().Replace(":", "", StringComparison.Ordinal), Convert.ToHexString(Adapted(digest[4])));

        program.Write("key", Decrypted("SshKey"));
        File.SetUnixFileMode(Path.Combine(program.Folder, "key"), UnixFileMode.UserRead);
        Assert.Equal(program.Read("flake/secrets/SshKey.pub"), Output("ssh-keygen", "", "-y", "-f", "key"));
        Assert.Equal(program.Read("flake/secrets/WireGuardKey.pub"), Output("wg", Decrypted("WireGuardKey"), "pubkey"));
        Assert.Equal(program.Read("flake/secrets/TlsKey.pub"), Output("openssl", Decrypted("TlsKey"), "pkey", "-pubout"));
        Assert.Equal(program.Read("flake/secrets/RsaKey.pub"), Output("openssl", Decrypted("RsaKey"), "pkey", "-pubout"));
        Assert.Contains("4096 bit", Output("openssl", Decrypted("RsaKey"), "pkey", "-noout", "-text"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_hash_was_made_of_is_for_the_administrators_alone()
    {
        program.Run("secrets", "generate");
        Assert.Equal(Decrypted("PasswordHash", "admin"), Decrypted("PasswordHash", "server"));
        Assert.Matches("^([a-z0-9]{4}-){5}[a-z0-9]{4}$", Decrypted("PasswordHash.password", "admin"));
        var (exit, _, error) = Run("age", "", "--decrypt", "-i", "server", "flake/secrets/PasswordHash.password.age");
        Assert.True(exit == 1 && error.Contains("no identity matched", StringComparison.Ordinal), error);
        // agenix edits and rekeys it like any other file.
        program.Run();
        Assert.Contains("\"secrets/PasswordHash.password.age\".publicKeys = [ administrators.admin ];", program.Read("flake/secrets.nix"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_in_clear_on_disk_or_in_the_arguments_of_a_process()
    {
        foreach (var tool in (string[])["age", "mkpasswd", "openssl"])
        {
            program.Write($"tools/{tool}", $"#!/bin/sh\n{{ tr '\\0' ' ' < /proc/$$/cmdline; env; }} >> '{program.Folder}/seen'\nPATH=${{PATH#*:}} exec {tool} \"$@\"\n");
            File.SetUnixFileMode(Path.Combine(program.Folder, "tools", tool), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        program.With("PATH", $"{program.Folder}/tools:{Environment.GetEnvironmentVariable("PATH")}");
        Assert.Equal(0, program.Run("secrets", "generate").ExitCode);

        var seen = program.Read("seen");
        Assert.Contains("--recipient", seen, StringComparison.Ordinal);
        string[] values = [.. Directory.EnumerateFiles(Path.Combine(program.Folder, "flake/secrets"), "*.age").Select(file => Decrypted(Path.GetFileNameWithoutExtension(file), "admin"))];
        Assert.Equal(7, values.Length);
        var files = Directory.EnumerateFiles(program.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText).Append(seen).ToArray();
        foreach (var value in values)
            Assert.DoesNotContain(files, text => text.Contains(Middle(value.Split('\n')), StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_is_there_is_overwritten()
    {
        program.Write("flake/secrets/Token.age", "mine");
        Assert.Equal(0, program.Run("secrets", "generate").ExitCode);
        Assert.Equal("mine", program.Read("flake/secrets/Token.age"));
        var before = Contents();
        Assert.StartsWith("Nothing to generate", program.Run("secrets", "generate").Out, StringComparison.Ordinal);
        Assert.Equal(before, Contents());

        File.Delete(Path.Combine(program.Folder, "flake/secrets/SshKey.age"));
        var refused = program.Run("secrets", "generate");
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("secrets/SshKey.pub exists although secrets/SshKey.age does not", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SERVER_KEY", null, "run secrets host-keys server")]
    [InlineData("ADMIN_KEY", null, "fleet.Administrator(")]
    [InlineData("GENERATED", "twice", "secrets/Token.age has two generators: Token, SshKey")]
    public void Without_the_right_recipients_nothing_is_made(string variable, string? value, string says)
    {
        var outcome = program.With(variable, value).Run("secrets", "generate");
        Assert.Equal(4, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "flake/secrets")));
    }

    [Fact]
    public void A_tool_that_is_missing_is_named()
    {
        var outcome = program.With("PATH", program.Folder).Run("secrets", "generate");
        Assert.Equal(5, outcome.ExitCode);
        Assert.Contains("age is not installed", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("nix shell nixpkgs#age", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_sops_are_left_to_sops()
    {
        var outcome = program.With("GENERATED", "sops").Run("secrets", "generate");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("Files for sops-nix are not generated", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("sops secrets/Token.sops", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_keys_are_made_once_and_shown_as_the_call_to_write()
    {
        var outcome = program.Run("secrets", "host-keys", "server");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var key = Path.Combine(program.Folder, "extra-files/etc/ssh/ssh_host_ed25519_key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Equal(program.Read("extra-files/etc/ssh/ssh_host_ed25519_key.pub"), Output("ssh-keygen", "", "-y", "-f", key));
        Assert.Contains($"server.Secrets.HostKey(\"{File.ReadAllText(key + ".pub").Trim()}\")", outcome.Out, StringComparison.Ordinal);
        var before = File.ReadAllText(key);
        Assert.Contains("exists and is kept", program.Run("secrets", "host-keys", "server").Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(key));
        Assert.Contains("notebook needs no key", program.Run("secrets", "host-keys", "notebook").Out, StringComparison.Ordinal);
    }

    // Keys of one type begin alike.
    private static string Middle(string[] lines) => lines[lines.Length / 2];

    private string Decrypted(string secret, string identity = "server") => Output("age", "", "--decrypt", "-i", identity, $"flake/secrets/{secret}.age");

    private string[] Contents() => [.. Directory.EnumerateFiles(Path.Combine(program.Folder, "flake/secrets")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Select(Convert.ToHexString)];

    private static byte[] Adapted(string text) => Convert.FromBase64String(text.Replace('.', '+').PadRight((text.Length + 3) / 4 * 4, '='));

    private string Output(string tool, string input, params string[] arguments)
    {
        var (exit, output, error) = Run(tool, input, arguments);
        Assert.True(exit == 0, error);
        return output;
    }

    private (int Exit, string Output, string Error) Run(string tool, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = program.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
