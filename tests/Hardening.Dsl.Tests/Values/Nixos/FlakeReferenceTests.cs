namespace Hardening.Tests.Values.Nixos;

public sealed class FlakeReferenceTests
{
    private const string Rev = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData("github:NixOS/nixpkgs/nixos-26.05", "github", false, false)]
    [InlineData("github:NixOS/nixpkgs/" + Rev, "github", true, false)]
    [InlineData("github:NixOS/nixpkgs?rev=" + Rev, "github", true, false)]
    [InlineData("gitlab:group%2Fsub/project?host=gitlab.example.org", "gitlab", false, false)]
    [InlineData("sourcehut:~owner/repo", "sourcehut", false, false)]
    [InlineData("path:/etc/nixos", "path", false, false)]
    [InlineData("/etc/nixos", "path", false, false)]
    [InlineData("/root/hosts?dir=server", "path", false, false)]
    [InlineData("/srv/hosts+a", "path", false, false)]
    [InlineData("path:./sub", "path", false, false)]
    [InlineData("git+ssh://git@example.org:2222/hosts.git?ref=refs/heads/main", "git+ssh", false, false)]
    [InlineData("git+https://example.org/hosts?ref=main&rev=" + Rev, "git+https", true, false)]
    [InlineData("git+http://example.org/hosts", "git+http", false, true)]
    [InlineData("git+file:///srv/hosts", "git+file", false, false)]
    [InlineData("https://example.org/hosts.tar.gz?narHash=sha256-47DEQpj8HBSa%2B/TImW%2B5JCeuQeRkm5NMpJWZG3hSuFU=", "https", true, false)]
    [InlineData("http://example.org/hosts.zip", "http", false, true)]
    [InlineData("tarball+https://example.org/latest", "tarball+https", false, false)]
    [InlineData("flake:nixpkgs/nixos-26.05", "flake", false, false)]
    public void Knows_how_it_is_fetched(string text, string scheme, bool isPinned, bool isPlaintext)
    {
        var reference = FlakeReference.From(text);
        Assert.Equal((scheme, isPinned, isPlaintext), (reference.Scheme, reference.IsPinned, reference.IsPlaintext));
        Assert.Equal(text, reference);
        // Nix 2.8, which Debian 12 has, does not know "tarball+" without the name of an archive yet.
        if (scheme != "tarball+https")
            Assert.Equal("", RefusedByNix(reference));
    }

    [Fact]
    public void Names_of_the_registry_have_one_form()
    {
        Assert.Equal("flake:nixpkgs", FlakeReference.From("nixpkgs"));
        Assert.Equal(FlakeReference.From("flake:nixpkgs"), FlakeReference.From("nixpkgs"));
    }

    [Theory]
    [InlineData("", "expected 1 to 2000 characters, such as \"github:NixOS/nixpkgs/nixos-26.05\".")]
    [InlineData("github:owner", "expected \"github:owner/repository\".")]
    [InlineData("github:owner/repo/", "expected \"github:owner/repository\".")]
    [InlineData("github:owner/repo#nixosConfigurations", "\"#\" names an output of the flake. Leave it and what follows out.")]
    [InlineData("github:owner/repo nix", "a space is not allowed.")]
    [InlineData("github:owner/${repo}", "'$' is not allowed.")]
    [InlineData("github:owner/repo/main?ref=dev", "its ref is given twice.")]
    [InlineData("github:owner/repo?rev=abc", "\"abc\" is not a valid rev.")]
    [InlineData("github:owner/repo?dir=../x", "\"../x\" is not a valid dir.")]
    [InlineData("github:owner/repo?token=x", "\"token\" is not a known parameter. Known are ref, rev, dir, host, narHash, submodules, shallow and allRefs.")]
    [InlineData("https://github.com/owner/repo.git", "it is the web page of a repository. Write \"github:owner/repo\".")]
    [InlineData("git@github.com:owner/repo.git", "it is the short form of an ssh address. Write \"git+ssh://git@github.com/owner/repo.git\".")]
    [InlineData("ssh://git@example.org/hosts", "ssh needs git+ before it. Write \"git+ssh://git@example.org/hosts\".")]
    [InlineData("./hosts", "a folder needs its scheme. Write \"path:./hosts\".")]
    [InlineData("path:/etc/../nixos", "expected \"path:/etc/nixos\".")]
    [InlineData("https://example.org/hosts", "over https only archives are fetched, such as \".tar.gz\". Write \"git+https://example.org/hosts\" for a repository.")]
    [InlineData("owner/repo.git//x", "it has no scheme. Write such as \"github:owner/repository\", \"path:/etc/nixos\" or \"flake:nixpkgs\".")]
    [InlineData("ftp://example.org/x.tar.gz", "\"ftp:\" is not a known scheme. Write such as \"github:owner/repository\", \"git+https://…\" or \"path:/…\".")]
    [InlineData("?ref=x", "it has no scheme. Write such as \"github:owner/repository\", \"path:/etc/nixos\" or \"flake:nixpkgs\".")]
    public void Refuses_the_rest(string text, string fault) =>
        Refused.With<string, FlakeReference>($"{Literal.Show(text)} is not a valid flake reference: {fault}", text, FlakeReference.TryFrom, FlakeReference.From);

    [Fact]
    public void Never_repeats_a_password() => Refused.With<string, FlakeReference>(
        "A flake reference contains a password, which every user of the host can read in the Nix store. Remove it, and use git+ssh with a key or \"access-tokens\" in nix.conf.",
        "git+https://user:secret@example.org/hosts", FlakeReference.TryFrom, FlakeReference.From);

    // Adding to a registry of its own parses the reference and fetches nothing.
    private static string RefusedByNix(string reference)
    {
        using var folder = new TemporaryFolder();
        var (exitCode, _, error) = Tool.Run("nix", "--extra-experimental-features", "nix-command flakes", "registry", "add", "--registry", folder["registry.json"], "x", reference);
        return exitCode == 0 ? "" : error;
    }
}
