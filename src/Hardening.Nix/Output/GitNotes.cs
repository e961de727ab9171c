using System.Collections.Immutable;

namespace Hardening.Nix.Output;

/// <summary>Finds generated files that Nix will not see, because a flake in a git work tree is what git tracks.</summary>
internal static class GitNotes
{
    /// <summary>Notes on files git does not track; none outside a work tree or where git gives no answer.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="files">The generated files that stand in it.</param>
    public static IEnumerable<OutputNote> For(string folder, IReadOnlyCollection<OutputPath> files)
    {
        if (Git.Ask(folder, "ls-files", "-z", "--cached") is not { } cached)
            return [];
        var tracked = Git.Names(cached).ToHashSet(StringComparer.Ordinal);
        var missing = files.Select(file => file.Value).Append(StateFolder.Manifest).Append(StateFolder.IgnoreList)
            .Where(path => !tracked.Contains(path)).ToArray();
        if (missing.Length == 0 || Git.Ask(folder, "ls-files", "-z", "--others", "--exclude-standard") is not { } answer)
            return [];
        var others = Git.Names(answer).ToHashSet(StringComparer.Ordinal);
        var notOurs = others.Concat(tracked).Except(files.Select(file => file.Value)).Where(path => Folders.Parent(path) != StateFolder.Name);
        return
        [
            .. NotTracked(folder, [.. missing.Where(others.Contains)], notOurs),
            .. Ignored(folder, [.. missing.Where(path => !others.Contains(path) && Folders.Parent(path) != StateFolder.Name)]),
        ];
    }

    private static IEnumerable<OutputNote> NotTracked(string folder, string[] untracked, IEnumerable<string> notOurs)
    {
        if (untracked.Length == 0)
            yield break;
        var command = $"git -C {Shell.Quote(folder)} add -- {string.Join(' ', Fewest(untracked, notOurs).Select(Shell.Quote))}";
        yield return new OutputNote(OutputNoteKind.NotTrackedByGit,
            $"{Amount(untracked.Length)} not tracked by git, and Nix ignores files that git does not track. Run the command.",
            Paths(untracked), command);
    }

    private static IEnumerable<OutputNote> Ignored(string folder, string[] ignored)
    {
        if (ignored.Length == 0)
            yield break;
        yield return new OutputNote(OutputNoteKind.IgnoredByGit,
            $"{Amount(ignored.Length)} ignored by git, and Nix ignores files that git does not track. Remove the pattern from "
            + $".gitignore, or name the flake as {Shell.Quote("path:" + folder)}.",
            Paths(ignored));
    }

    /// <summary>Names a whole folder instead of its files where nothing of the user's own is in it.</summary>
    private static IEnumerable<string> Fewest(string[] untracked, IEnumerable<string> notOurs)
    {
        var shared = Folders.Of(notOurs).ToHashSet(StringComparer.Ordinal);
        return untracked.Select(path =>
        {
            var named = path;
            for (var folder = Folders.Parent(path); folder.Length > 0 && !shared.Contains(folder); folder = Folders.Parent(folder))
                named = folder;
            return named;
        }).Distinct();
    }

    private static string Amount(int count) => count == 1 ? "1 generated file is" : $"{count} generated files are";

    private static ImmutableArray<OutputPath> Paths(string[] names) =>
        [.. names.Where(name => Folders.Parent(name) != StateFolder.Name).Select(OutputPath.From)];
}
