using System.Buffers.Binary;
using System.Text;
using CsCheck;

namespace Hardening.Tests.Values.Users;

public sealed class SshPublicKeyTests
{
    public const string Ed25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9 admin@notebook";
    public const string P256 = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBBH1TaOwkvQ4h5ohPxRxUUYlvG1cqOimg9ClqehCOjvdlgIpKiAG7v4aScOl2qutSBiuGbtF6Q+yBnPt/iqRAxU= admin@notebook";

    [Theory]
    [InlineData("ed25519", 256, SshKeyType.Ed25519)]
    [InlineData("rsa", 1024, SshKeyType.Rsa)]
    [InlineData("rsa", 2048, SshKeyType.Rsa)]
    [InlineData("ecdsa", 256, SshKeyType.Ecdsa)]
    [InlineData("ecdsa", 384, SshKeyType.Ecdsa)]
    [InlineData("ecdsa", 521, SshKeyType.Ecdsa)]
    public void Reads_what_ssh_keygen_makes(string type, int bits, SshKeyType keyType)
    {
        using var folder = new TemporaryFolder();
        Tool.Run("ssh-keygen", "-q", "-t", type, "-b", $"{bits}", "-N", "", "-C", "Ada Lovelace", "-f", folder["key"]);
        var line = File.ReadAllText(folder["key.pub"]).TrimEnd('\n');
        var key = SshPublicKey.From(line);
        Assert.Equal(line, key);
        Assert.Equal(keyType, key.KeyType);
        Assert.Equal(bits, key.Bits);
        Assert.Equal("Ada Lovelace", key.Comment);
        Assert.False(key.IsSecurityKey);
        Assert.Equal(ListedBySshKeygen(line), $"{key.Bits} {key.Fingerprint} {key.Comment}");
    }

    [Theory]
    [InlineData("sk-ssh-ed25519@openssh.com", Ed25519, SshKeyType.SecurityKeyEd25519)]
    [InlineData("sk-ecdsa-sha2-nistp256@openssh.com", P256, SshKeyType.SecurityKeyEcdsa)]
    public void Reads_keys_on_hardware_tokens(string type, string software, SshKeyType keyType)
    {
        var line = $"{type} {Base64([Field(type), Blob(software)[FieldLength(software)..], Field("ssh:")])} token";
        var key = SshPublicKey.From(line);
        Assert.True(key.IsSecurityKey);
        Assert.Equal(keyType, key.KeyType);
        Assert.Equal(ListedBySshKeygen(line), $"{key.Bits} {key.Fingerprint} {key.Comment}");
    }

    [Fact]
    public void Has_one_fingerprint_whatever_its_comment()
    {
        var (one, other) = (SshPublicKey.From(Ed25519), SshPublicKey.From(Ed25519 + " again"));
        Assert.NotEqual(one, other);
        Assert.Equal(one.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void Takes_no_key_that_ssh_keygen_refuses()
    {
        var changed = Gen.Select(Texts.OneOf(Ed25519, P256), Gen.Int[0, 500], Texts.OneOf('A', 'B', 'z', '0', '/', '=', ' ')).Select((line, at, by) =>
            line[..(at % line.Length)] + by + line[(at % line.Length + 1)..]);
        changed.Sample(line =>
        {
            if (SshPublicKey.TryFrom(line, out _, out _))
                Assert.NotEmpty(ListedBySshKeygen(line));
        }, iter: 150, threads: 1);
    }

    [Theory]
    [InlineData("ssh-ed25519", "it is not a valid SSH public key: the key after the type is missing. Write the whole line of the \".pub\" file.")]
    [InlineData("ssh-ed25519  AAAA", "it is not a valid SSH public key: the key after the type is missing. Write the whole line of the \".pub\" file.")]
    [InlineData("ssh-dss AAAA", "it is not a valid SSH public key: sshd does not accept DSA keys any more. Create one with \"ssh-keygen -t ed25519\".")]
    [InlineData("ssh-ed25519-cert-v01@openssh.com AAAA", "it is not a valid SSH public key: it is a certificate. Use the file without \"-cert\" in its name.")]
    [InlineData("id_ed25519.pub", "it is not a valid SSH public key: \"id_ed25519.pub\" is not a valid key type. Write the line of a \".pub\" file, such as \"ssh-ed25519 AAAA… name\".")]
    [InlineData("no-pty " + Ed25519, "it is not a valid SSH public key: options precede the key. Write the key alone, from its type on.")]
    [InlineData("command=\"a b\" " + Ed25519, "it is not a valid SSH public key: options precede the key. Write the key alone, from its type on.")]
    [InlineData(Ed25519 + "\n", "it is not a valid SSH public key: it has a line break. Write one key on one line, without the line break at its end.")]
    [InlineData(Ed25519 + "\n" + P256, "it is not a valid SSH public key: it has a line break. Write one key on one line, without the line break at its end.")]
    [InlineData("ssh-ed25519\tAAAA", "it is not a valid SSH public key: (U+0009) is not allowed.")]
    [InlineData(Ed25519 + " ", "it is not a valid SSH public key: there are extra spaces around the comment. Write one before it, and none after it.")]
    [InlineData("ssh-ed25519 AAAA!AAA", "it is not a valid SSH public key: the part after the type is not base64, or is cut off. Copy the whole line.")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1K", "it is not a valid SSH public key: the part after the type is not base64, or is cut off. Copy the whole line.")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFH6", "it is not a valid SSH public key: an Ed25519 key has 32 bytes, and this one has 0. Copy the whole line.")]
    [InlineData("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIFH6rQOWN6u6SaJ1KiKtBJoP0GRzznGRxv6Q9ge19mO9", "it is not a valid SSH public key: its type is \"ssh-rsa\", and the key itself is \"ssh-ed25519\". Copy the whole line of the \".pub\" file.")]
    [InlineData("ssh-ed25519 AAAA", "it is not a valid SSH public key: its type is \"ssh-ed25519\", and the key itself is \"\". Copy the whole line of the \".pub\" file.")]
    public void Refuses_what_sshd_would_not_take(string text, string message) => Refuses(text, message);

    [Fact]
    public void Refuses_keys_whose_inside_is_not_possible()
    {
        Refuses("ssh-ed25519 " + Base64([Field("ssh-ed25519"), Field(new byte[32]), [0]]), "it is not a valid SSH public key: the key is longer or shorter than its type allows. Copy the whole line.");
        Refuses("ssh-ed25519 " + Base64([Field("ssh-ed25519"), Field(new byte[31])]), "it is not a valid SSH public key: an Ed25519 key has 32 bytes, and this one has 31. Copy the whole line.");
        Refuses("ssh-rsa " + Base64([Field("ssh-rsa"), Field([3]), Field([0x40, .. new byte[95], 1])]), "it is not a valid SSH public key: sshd accepts RSA keys of 1024 to 16384 bits, and this one has 775. Create one with \"ssh-keygen -t ed25519\".");
        Refuses("ssh-rsa " + Base64([Field("ssh-rsa"), Field([4]), Field([0x40, .. new byte[255], 1])]), "it is not a valid SSH public key: it is not a valid RSA key. Copy the whole line.");
        Refuses("ssh-rsa " + Base64([Field("ssh-rsa"), Field([3]), Field([0x80, .. new byte[255], 1])]), "it is not a valid SSH public key: it is not a valid RSA key. Copy the whole line.");
        Refuses("ssh-rsa " + Base64([Field("ssh-rsa"), Field([3])]), "it is not a valid SSH public key: it is not a valid RSA key. Copy the whole line.");
        Refuses("ecdsa-sha2-nistp256 " + Base64([Field("ecdsa-sha2-nistp256"), Field("nistp256"), Field([4, .. new byte[64]])]), "it is not a valid SSH public key: its numbers are not a point of the curve nistp256. Copy the whole line.");
        Refuses("ecdsa-sha2-nistp256 " + Base64([Field("ecdsa-sha2-nistp256"), Field("nistp384"), Field([4, .. new byte[96]])]), "it is not a valid SSH public key: its curve does not match its type. Copy the whole line.");
        Refuses("sk-ssh-ed25519@openssh.com " + Base64([Field("sk-ssh-ed25519@openssh.com"), Field(new byte[32])]), "it is not a valid SSH public key: the application name is missing. Copy the whole line of the \".pub\" file.");
    }

    [Fact]
    public void Never_repeats_a_private_key()
    {
        const string Message = "This is a private key, which must not be in a configuration: remove it, and create a new one if the file was shared. Use the line of the \".pub\" file.";
        Refused.With<string, SshPublicKey>(Message, "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n", SshPublicKey.TryFrom, SshPublicKey.From);
    }

    private static void Refuses(string text, string message) => Refused.With<string, SshPublicKey>(
        message.Replace("it is not a valid SSH", $"{Literal.Show(text)} is not a valid SSH", StringComparison.Ordinal), text, SshPublicKey.TryFrom, SshPublicKey.From);

    // "256 SHA256:… comment (ED25519)" without the last word.
    private static string ListedBySshKeygen(string line)
    {
        var listed = Tool.RunWithInput(line + "\n", "ssh-keygen", "-l", "-f", "-").Output;
        return listed.Contains(" (", StringComparison.Ordinal) ? listed[..listed.LastIndexOf(" (", StringComparison.Ordinal)] : "";
    }

    private static byte[] Blob(string line) => Convert.FromBase64String(line.Split(' ')[1]);

    private static int FieldLength(string line) => 4 + line.IndexOf(' ');

    private static string Base64(IEnumerable<IEnumerable<byte>> fields) => Convert.ToBase64String([.. fields.SelectMany(field => field)]);

    private static byte[] Field(string text) => Field(Encoding.ASCII.GetBytes(text));

    private static byte[] Field(byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. content];
    }
}
