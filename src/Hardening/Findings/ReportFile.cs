namespace Hardening.Findings;

/// <summary>A file that a command was asked to write: findings, a baseline.</summary>
internal static class ReportFile
{
    /// <summary>Writes all of it, and makes the folders on the way. A reader sees the old file or the new one.</summary>
    /// <exception cref="IOException">The place is a symbolic link, or cannot be written.</exception>
    public static void Write(string file, string text)
    {
        var full = Path.GetFullPath(file);
        // A link could lead a report over any file of the user's. /dev/stdout and its like are links too, and lead to no file.
        if (new FileInfo(full).LinkTarget is not null && !full.StartsWith("/dev/", StringComparison.Ordinal))
            throw new IOException($"'{file}' is a symbolic link, and reports are not written through links. Remove it, or name the file it points to.");
        if (full.StartsWith("/dev/", StringComparison.Ordinal) || (File.Exists(full) && Nix.Output.Posix.IsSpecial(full)))
        {
            File.WriteAllText(full, text);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var near = $"{full}.hardening-new";
        File.Delete(near); // a link there would be followed
        File.WriteAllText(near, text);
        File.Move(near, full, overwrite: true);
    }
}
