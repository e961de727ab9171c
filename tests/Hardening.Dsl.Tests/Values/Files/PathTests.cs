namespace Hardening.Tests.Values.Files;

public sealed class AbsolutePathTests
{
    [Theory]
    [InlineData("/nix/store", true)]
    [InlineData("/nix/store/abc-secret", true)]
    [InlineData("/nix/storehouse", false)]
    [InlineData("/nix", false)]
    [InlineData("/", false)]
    public void Knows_what_everybody_can_read(string text, bool inStore) => Assert.Equal(inStore, AbsolutePath.From(text).IsInNixStore);

    [Theory]
    [InlineData("/persist/etc", "/persist", true)]
    [InlineData("/persist", "/persist", true)]
    [InlineData("/persistent", "/persist", false)]
    [InlineData("/persist", "/", true)]
    [InlineData("/", "/", true)]
    [InlineData("/", "/persist", false)]
    public void Knows_what_lies_below_it(string text, string folder, bool within) =>
        Assert.Equal(within, AbsolutePath.From(text).IsWithin(AbsolutePath.From(folder)));

    [Fact]
    public void Has_parts_of_at_most_255_bytes()
    {
        Assert.True(AbsolutePath.TryFrom("/" + new string('a', 255), out _, out _));
        Assert.False(AbsolutePath.TryFrom("/" + new string('a', 256), out _, out _));
        Assert.False(AbsolutePath.TryFrom("/" + new string('é', 128), out _, out var problem));
        Assert.EndsWith("the kernel allows 4095 bytes, and 255 between two \"/\".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_at_most_4095_bytes()
    {
        var longest = string.Concat(Enumerable.Repeat("/" + new string('a', 194), 21));
        Assert.Equal(4095, AbsolutePath.From(longest).ToString().Length);
        Assert.False(AbsolutePath.TryFrom(longest + "a", out _, out _));
    }

    [Theory]
    [InlineData("", "\"\" is not a valid absolute path: expected \"/\" at the start, such as \"/var/lib\".")]
    [InlineData("var/lib", "\"var/lib\" is not a valid absolute path: expected \"/\" at the start, such as \"/var/lib\".")]
    [InlineData("~/x", "\"~/x\" is not a valid absolute path: only shells expand \"~\". Write the home folder, such as \"/home/admin\".")]
    [InlineData("/a/../b", "\"/a/../b\" is not a valid absolute path: it has an empty, \".\" or \"..\" part. Write \"/b\".")]
    [InlineData("/../b", "\"/../b\" is not a valid absolute path: it has an empty, \".\" or \"..\" part. Write \"/b\".")]
    [InlineData("/a/./b", "\"/a/./b\" is not a valid absolute path: it has an empty, \".\" or \"..\" part. Write \"/a/b\".")]
    [InlineData("//a//b/", "\"//a//b/\" is not a valid absolute path: it has an empty, \".\" or \"..\" part. Write \"/a/b\".")]
    [InlineData("/a\0b", "\"/a\\u0000b\" is not a valid absolute path: (U+0000) is not allowed.")]
    [InlineData("/a\nb", "\"/a\\nb\" is not a valid absolute path: (U+000A) is not allowed.")]
    [InlineData("/a ", "\"/a \" is not a valid absolute path: it ends with a space. Leave it out.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, AbsolutePath>(message, text, AbsolutePath.TryFrom, AbsolutePath.From);
}

public sealed class RelativePathTests
{
    [Fact]
    public void Is_a_path_of_the_Nix_language()
    {
        foreach (var text in Examples.Of(typeof(RelativePath)))
        {
            // Nix prints a path literal with the folder it stands in before it.
            var (exitCode, output, error) = Tool.RunWithInput(RelativePath.From(text), "nix-instantiate", "--parse", "-");
            Assert.True(exitCode == 0 && output.TrimEnd().EndsWith(text[1..], StringComparison.Ordinal), output + error);
        }
    }

    [Theory]
    [InlineData("/etc/nixos/a.nix", "\"/etc/nixos/a.nix\" is not a valid path in the flake's folder: it is absolute. Copy the file beside the flake, and write it from \"./\" on.")]
    [InlineData("a.nix", "\"a.nix\" is not a valid path in the flake's folder: expected \"./\" at the start, such as \"./hardware-configuration.nix\".")]
    [InlineData("../a.nix", "\"../a.nix\" is not a valid path in the flake's folder: \"..\" leaves the flake's folder, which a flake cannot read. Copy the file into it.")]
    [InlineData("./x/../../a.nix", "\"./x/../../a.nix\" is not a valid path in the flake's folder: \"..\" leaves the flake's folder, which a flake cannot read. Copy the file into it.")]
    [InlineData("./", "\"./\" is not a valid path in the flake's folder: a part between two \"/\" is empty or \".\". Leave it out.")]
    [InlineData("././a.nix", "\"././a.nix\" is not a valid path in the flake's folder: a part between two \"/\" is empty or \".\". Leave it out.")]
    [InlineData("./a b.nix", "\"./a b.nix\" is not a valid path in the flake's folder: a space is not allowed in a Nix path. Use letters, digits, \".\", \"_\", \"+\" and \"-\".")]
    [InlineData("./${x}", "\"./${x}\" is not a valid path in the flake's folder: '$' is not allowed in a Nix path. Use letters, digits, \".\", \"_\", \"+\" and \"-\".")]
    [InlineData(".\\a.nix", "\".\\\\a.nix\" is not a valid path in the flake's folder: expected \"./\" at the start, such as \"./hardware-configuration.nix\".")]
    [InlineData("./x/.a", "\"./x/.a\" is not a valid path in the flake's folder: its last part begins with a dot, which the Nix store does not allow. Rename the file.")]
    public void Refuses_the_rest(string text, string message) => Refused.With<string, RelativePath>(message, text, RelativePath.TryFrom, RelativePath.From);

    [Fact]
    public void Has_a_last_part_that_fits_in_the_store()
    {
        Assert.True(RelativePath.TryFrom("./" + new string('a', 211), out _, out _));
        Assert.False(RelativePath.TryFrom("./" + new string('a', 212), out _, out var problem));
        Assert.EndsWith("longer than the 211 characters that the Nix store allows. Rename the file.", problem, StringComparison.Ordinal);
    }
}
