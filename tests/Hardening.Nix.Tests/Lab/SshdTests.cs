using System.Diagnostics;
using Homelab;

namespace Hardening.Nix.Tests.Lab;

/// <summary>OpenSSH 10 reads the settings that are emitted, and turns away who cannot keep up with them.</summary>
public sealed class SshdTests
{
    // How NixOS's module writes a list: options of sshd that take names with blanks, all others with commas.
    private static readonly string[] WithBlanks = ["AllowUsers", "AllowGroups", "DenyUsers", "DenyGroups"];

    [Fact]
    public void The_samples_settings_are_what_sshd_uses()
    {
        using var server = new Sshd();
        var effective = server.Effective();
        Assert.Contains("permitrootlogin no", effective);
        Assert.Contains("passwordauthentication no", effective);
        Assert.Contains("kbdinteractiveauthentication no", effective);
        Assert.Contains("authenticationmethods publickey", effective);
        Assert.Contains("maxauthtries 3", effective);
        Assert.Contains("maxsessions 2", effective);
        Assert.Contains("kexalgorithms mlkem768x25519-sha256,sntrup761x25519-sha512,curve25519-sha256@libssh.org", effective);
        Assert.Contains("ciphers chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes256-ctr", effective);
    }

    [Theory]
    [InlineData("KexAlgorithms=diffie-hellman-group14-sha256", "no matching key exchange method found")]
    [InlineData("KexAlgorithms=ecdh-sha2-nistp256", "no matching key exchange method found")]
    [InlineData("Ciphers=aes128-cbc", "no matching cipher found")]
    public void A_client_limited_to_weaker_algorithms_is_turned_away(string limit, string answer)
    {
        using var server = new Sshd();
        Assert.Contains(answer, server.Connect(limit), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_without_the_key_gets_as_far_as_the_key_and_no_further()
    {
        using var server = new Sshd();
        Assert.Contains("Permission denied (publickey)", server.Connect("KexAlgorithms=mlkem768x25519-sha256"), StringComparison.Ordinal);
    }

    /// <summary>A server with the sample's settings, and a client for it.</summary>
    private sealed class Sshd : IDisposable
    {
        private readonly LabFolder folder = new();
        private readonly string config;

        public Sshd()
        {
            var fleet = new Fleet("homelab");
            HomeServer.Describe(fleet.Server("homelab"));
            var settings = new EmittedHost(fleet, "homelab").Members("services.openssh.settings").Select(s => $"{s.Key} {Text(s.Key, s.Value)}");
            Assert.Equal(0, LabRoot.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.Inside + "/host").ExitCode);
            Directory.CreateDirectory(Path.Combine(LabRoot.Root, "run", "sshd"));
            config = folder.Write("sshd_config", string.Join('\n', settings.Prepend($"HostKey {folder.Inside}/host")) + "\n");
        }

        public string[] Effective()
        {
            var (exit, output, error) = LabRoot.Run("/usr/sbin/sshd", "-T", "-f", config);
            Assert.True(exit == 0, error);
            return output.Split('\n');
        }

        // The server speaks over the client's own pipe: no port, no race.
        public string Connect(string option)
        {
            var (exit, _, error) = LabRoot.Run("ssh", "-F", "none", "-o", $"ProxyCommand=/usr/sbin/sshd -i -f {config}", "-o", "BatchMode=yes",
                "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", option, "nobody@server", "true");
            Assert.NotEqual(0, exit);
            return error;
        }

        public void Dispose() => folder.Dispose();

        private static string Text(string key, NixosValue value) => value switch
        {
            NixosValue.Boolean on => on.Value ? "yes" : "no",
            NixosValue.Whole number => $"{number.Value}",
            NixosValue.List list => string.Join(WithBlanks.Contains(key) ? ' ' : ',', list.Items.Select(item => Text(key, item))),
            NixosValue.Text text => text.Value,
            _ => throw new UnreachableException(),
        };
    }
}
