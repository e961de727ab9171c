namespace Hardening.Nix.Tests.Output;

/// <summary>The user's own files in an output folder, which no run may touch.</summary>
internal sealed class UserFiles
{
    private static readonly string[] Paths =
        ["flake.lock", "hosts/h1/hardware-configuration.nix", "secrets/token.age", ".git/HEAD", "notes/flake.nix"];

    private readonly TestFolder _folder;
    private readonly string _before;

    private UserFiles(TestFolder folder) => (_folder, _before) = (folder, Look(folder));

    public static IReadOnlyCollection<string> All => Paths;

    public static UserFiles Put(TestFolder folder)
    {
        foreach (var path in Paths)
            folder.Put(path, $"{path} is mine");
        return new UserFiles(folder);
    }

    /// <summary>The same bytes, the same file, never written, renamed or changed in mode since.</summary>
    public void AssertUntouched() => Assert.Equal(_before, Look(_folder));

    private static string Look(TestFolder folder) => string.Concat(Paths.Select(path =>
        $"{folder.Text(path)} {Tool.Run("stat", "--format=%i %y %z %a", folder.Full(path))}"));
}
