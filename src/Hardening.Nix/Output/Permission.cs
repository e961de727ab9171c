namespace Hardening.Nix.Output;

/// <summary>Finds places that cannot be written before anything is decided.</summary>
internal static class Permission
{
    /// <exception cref="OutputException">A folder cannot be changed, or a file is marked immutable.</exception>
    public static void Require(Disk disk, Journal journal)
    {
        if (OperatingSystem.IsWindows())
            return; // there the answer is only known by trying
        foreach (var folder in journal.Steps.Select(step => Folders.Parent(step.Path.Value)).Distinct())
        {
            if (disk.KindOf(folder) == StandingKind.Folder && Posix.MayChange(disk.Full(folder)) is var error and not 0)
                throw Failure.Of(Posix.Error(error, disk.Full(folder)), disk, decided: false);
        }
        foreach (var step in journal.Steps.Where(step => step.Was.Kind == StandingKind.File))
        {
            if (Posix.IsImmutable(disk.Full(step.Path.Value)))
                throw new OutputException(OutputError.NotWritable,
                    $"'{disk.Full(step.Path.Value)}' is marked immutable. Run 'chattr -i' on it, then run again; nothing was changed.");
        }
    }
}
