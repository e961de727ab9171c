using System.Diagnostics;
using CsCheck;

namespace Hardening.Tests.Ssh;

public sealed class SshAlgorithmTests
{
    public static TheoryData<string, string[]> Queries => new()
    {
        { "kex", [.. Kex.All.Select(one => one.Name)] },
        { "cipher", [.. Cipher.All.Select(one => one.Name)] },
        { "mac", [.. Mac.All.Select(one => one.Name)] },
        { "HostKeyAlgorithms", [.. HostKeyAlgorithm.All.Select(one => one.Name)] },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_algorithm_of_an_installed_OpenSSH_is_known(string query, string[] known)
    {
        using var ssh = Process.Start(new ProcessStartInfo("ssh", ["-Q", query]) { RedirectStandardOutput = true })!;
        var names = ssh.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, known));
    }

    [Fact]
    public void Well_known_members_carry_their_names_in_sshd_config()
    {
        Assert.Equal("mlkem768x25519-sha256", Kex.MlKem768X25519.Name);
        Assert.Equal("sntrup761x25519-sha512", Kex.Sntrup761X25519.Name);
        Assert.Equal("curve25519-sha256", Kex.Curve25519.Name);
        Assert.Equal("curve25519-sha256@libssh.org", Kex.Curve25519LibSsh.Name);
        Assert.Equal("chacha20-poly1305@openssh.com", Cipher.ChaCha20Poly1305.Name);
        Assert.Equal("aes256-gcm@openssh.com", Cipher.Aes256Gcm.Name);
        Assert.Equal("aes256-ctr", Cipher.Aes256Ctr.Name);
        Assert.Equal("hmac-sha2-512-etm@openssh.com", Mac.HmacSha512Etm.Name);
        Assert.Equal("ssh-ed25519", HostKeyAlgorithm.Ed25519.Name);
        Assert.Equal("ed25519", HostKeyType.Ed25519.Name);
    }

    [Fact]
    public void Knows_what_stands_against_a_quantum_computer() =>
        Assert.Equal(["mlkem768nistp256-sha256", "mlkem768x25519-sha256", "sntrup761x25519-sha512", "sntrup761x25519-sha512@openssh.com"],
            Kex.All.Where(one => one.PostQuantum && one.RemovedIn is null).Select(one => one.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Knows_how_far_each_can_be_trusted()
    {
        Assert.Equal(SshRating.Good, Cipher.Aes256Gcm.Rating);
        Assert.Equal(SshRating.Acceptable, Kex.Curve25519.Rating);
        Assert.Equal(SshRating.Weak, Mac.Umac64.Rating);
        Assert.Equal(SshRating.Broken, Kex.DiffieHellmanGroup1.Rating);
        Assert.True(Cipher.Aes256Gcm.Authenticates);
        Assert.False(Cipher.Aes256Ctr.Authenticates);
        Assert.True(Mac.HmacSha256Etm.EncryptThenMac);
        Assert.False(Mac.HmacSha256.EncryptThenMac);
        Assert.Equal(new Version(9, 9), Kex.MlKem768X25519.Since);
        Assert.Equal(new Version(10, 0), Kex.DiffieHellmanGroup16.OffByDefaultSince);
        Assert.Equal([HostKeyAlgorithm.RsaSha512, HostKeyAlgorithm.RsaSha256], HostKeyType.Rsa.Algorithms);
    }

    [Theory]
    [InlineData("curve25519-sha265", "\"curve25519-sha265\" is not a key exchange that OpenSSH knows. Did you mean curve25519-sha256?")]
    [InlineData("mlkem768x25519", "\"mlkem768x25519\" is not a key exchange that OpenSSH knows. Did you mean mlkem768x25519-sha256?")]
    [InlineData("sntrup4591761x25519-sha512@tinyssh.org", "OpenSSH 8.5 and later do not have the key exchange \"sntrup4591761x25519-sha512@tinyssh.org\", and sshd refuses a list that names it. Leave it out.")]
    [InlineData("ext-info-s", "\"ext-info-s\" is not a key exchange: sshd adds this marker itself. Leave it out.")]
    public void Refuses_a_key_exchange_that_sshd_refuses(string raw, string problem)
    {
        Assert.False(Kex.TryFrom(raw, out var kex, out var told));
        Assert.Null(kex);
        Assert.Equal(problem, told);
        Assert.Equal(problem, Assert.Throws<SettingException>(() => Kex.From(raw)).Message);
    }

    [Theory]
    [InlineData("aes256-gcm", "\"aes256-gcm\" is not a cipher that OpenSSH knows. Did you mean aes256-gcm@openssh.com?")]
    [InlineData("arcfour", "OpenSSH 7.6 and later do not have the cipher \"arcfour\", and sshd refuses a list that names it. Leave it out.")]
    [InlineData("none", "\"none\" sends everything unencrypted, and sshd refuses it. Use aes256-gcm@openssh.com.")]
    public void Refuses_a_cipher_that_sshd_refuses(string raw, string problem) =>
        Assert.Equal(problem, Assert.Throws<SettingException>(() => Cipher.From(raw)).Message);

    [Fact]
    public void Refuses_what_is_of_no_other_kind_either()
    {
        Assert.Contains("not a message authentication code", Assert.Throws<SettingException>(() => Mac.From("aes256-ctr")).Message);
        Assert.Contains("not have the host key algorithm \"ssh-dss\"", Assert.Throws<SettingException>(() => HostKeyAlgorithm.From("ssh-dss")).Message);
        Assert.Equal("\"dsa\" is not a valid host key type: expected ed25519, rsa or ecdsa.",
            Assert.Throws<SettingException>(() => HostKeyType.From("dsa")).Message);
    }

    [Fact]
    public void Every_name_that_is_not_gone_reads_back_as_itself()
    {
        Assert.All(Kex.All.Where(one => one.RemovedIn is null), one => Assert.Same(one, Kex.From(one.ToString())));
        Assert.All(Cipher.All.Where(one => one.RemovedIn is null), one => Assert.Same(one, Cipher.From(one.ToString())));
        Assert.All(Mac.All.Where(one => one.RemovedIn is null), one => Assert.Same(one, Mac.From(one.ToString())));
        Assert.All(HostKeyAlgorithm.All.Where(one => one.RemovedIn is null), one => Assert.Same(one, HostKeyAlgorithm.From(one.ToString())));
        Assert.All(HostKeyType.All, one => Assert.Same(one, HostKeyType.From(one.ToString())));
    }

    [Fact]
    public void Never_throws_for_any_text() => Gen.String.Sample(raw =>
        Kex.TryFrom(raw, out _, out _) | Cipher.TryFrom(raw, out _, out _) | Mac.TryFrom(raw, out _, out _)
        | HostKeyAlgorithm.TryFrom(raw, out _, out _) | HostKeyType.TryFrom(raw, out _, out _) | true);
}
