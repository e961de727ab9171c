using System.Buffers;

namespace Hardening.Nix.Output;

/// <summary>The output folder on disk: looks at it, and changes it one step at a time.</summary>
/// <param name="root">Its full path, links resolved.</param>
/// <param name="beforeStep">Called before every change with its description; tests end the process there.</param>
internal sealed class Disk(string root, Action<string>? beforeStep)
{
    private const UnixFileMode NewFile =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead; // 0644

    private const int FewEnough = 32; // files flushed one by one; more are flushed with the whole file system

    public string Root => root;

    public string Full(string path) => Path.Join(root, path);

    /// <summary>Whether a plain file stands there with exactly these bytes.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(Full(path));
        if (KindOf(info) != StandingKind.File || info.Length != content.Length)
            return false;
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            using var handle = File.OpenHandle(info.FullName, share: FileShare.ReadWrite | FileShare.Delete);
            var read = 0;
            for (int more; read < content.Length && (more = RandomAccess.Read(handle, buffer.AsSpan(read), read)) > 0;)
                read += more;
            return buffer.AsSpan(0, read).SequenceEqual(content);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What stands there.</summary>
    public Standing Examine(string path) => Examine(path, out _);

    /// <summary>What stands there, with a file's bytes.</summary>
    public Standing Examine(string path, out byte[] content)
    {
        content = [];
        var info = new FileInfo(Full(path));
        switch (KindOf(info))
        {
            case StandingKind.Link:
                return Standing.Link(info.LinkTarget ?? "");
            case StandingKind.Folder:
                return Standing.Folder;
            case StandingKind.Special:
                return Standing.Special;
            case StandingKind.File:
                content = File.ReadAllBytes(info.FullName);
                return Standing.File(Fingerprint.Of(content));
            default:
                return Standing.Absent;
        }
    }

    /// <summary>What kind of thing stands there, without reading it.</summary>
    public StandingKind KindOf(string path) => KindOf(new FileInfo(Full(path)));

    public void MakeFolder(string path)
    {
        beforeStep?.Invoke($"make folder {path}");
        Directory.CreateDirectory(Full(path));
    }

    /// <summary>Writes a file that is not in its place yet.</summary>
    /// <param name="path">Where to; what stands there is lost.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="likeThis">A file whose mode it takes over, if any.</param>
    public void Write(string path, ReadOnlySpan<byte> content, string? likeThis = null)
    {
        beforeStep?.Invoke($"create {path}");
        var options = new FileStreamOptions
        {
            Mode = System.IO.FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = NewFile;
        using var stream = new FileStream(Full(path), options);
        beforeStep?.Invoke($"fill {path}");
        stream.Write(content);
        if (likeThis is not null && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(Full(likeThis)));
    }

    /// <summary>Puts a finished file in its place; a reader sees what stood there or all of the new one.</summary>
    public void Place(string from, string to)
    {
        beforeStep?.Invoke($"place {to}");
        if (OperatingSystem.IsWindows())
        {
            File.Move(Full(from), Full(to), overwrite: true);
            return;
        }
        var error = Posix.Rename(Full(from), Full(to));
        if (error == Posix.OtherFileSystem)
            PlaceAcross(from, to);
        else if (error != 0)
            throw Posix.Error(error, Full(to));
    }

    /// <summary>Gives what stands at a path a second name, without a moment in which the first is missing.</summary>
    public void Keep(string path, string beside)
    {
        beforeStep?.Invoke($"keep {path}");
        // Where there are no second names (Windows, FAT) it moves instead.
        if (OperatingSystem.IsWindows() || Posix.Link(Full(path), Full(beside)) != 0)
            File.Move(Full(path), Full(beside));
    }

    public void Delete(string path)
    {
        beforeStep?.Invoke($"delete {path}");
        File.Delete(Full(path));
    }

    public void DeleteTree(string path)
    {
        beforeStep?.Invoke($"delete folder {path}");
        Directory.Delete(Full(path), recursive: true);
    }

    /// <summary>Removes a folder if nothing is in it.</summary>
    /// <returns>Whether it is gone.</returns>
    public bool RemoveFolderIfEmpty(string path)
    {
        var folder = new DirectoryInfo(Full(path));
        if (!folder.Exists)
            return true;
        if (folder.LinkTarget is not null || folder.EnumerateFileSystemInfos().Any())
            return false;
        beforeStep?.Invoke($"remove folder {path}");
        folder.Delete();
        return true;
    }

    /// <summary>Returns when the contents of the files and the names in the folders are on the disk.</summary>
    /// <remarks>On Windows only contents are flushed: it has no call for names, and keeps them in a journal of its own.</remarks>
    public void Flush(IReadOnlyCollection<string> files, IReadOnlyCollection<string> folders)
    {
        beforeStep?.Invoke("flush");
        if (OperatingSystem.IsLinux() && files.Count + folders.Count > FewEnough)
        {
            Posix.FlushFileSystem(root);
            return;
        }
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in files.Concat(folders))
                Posix.Flush(Full(path));
            return;
        }
        foreach (var file in files)
        {
            using var handle = File.OpenHandle(Full(file), access: FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }

    // A folder inside the output folder can be a file system of its own; there the file is finished beside its place first.
    private void PlaceAcross(string from, string to)
    {
        var near = to + ".hardening-new";
        Write(near, File.ReadAllBytes(Full(from)), likeThis: from);
        Flush([near], []);
        Place(near, to);
        Flush([], [Folders.Parent(to)]);
        File.Delete(Full(from));
    }

    private static StandingKind KindOf(FileInfo info)
    {
        var attributes = info.Attributes;
        if ((int)attributes == -1)
            return StandingKind.Absent;
        if (attributes.HasFlag(FileAttributes.ReparsePoint))
            return StandingKind.Link;
        return attributes.HasFlag(FileAttributes.Directory) ? StandingKind.Folder
            : Posix.IsSpecial(info.FullName) ? StandingKind.Special
            : StandingKind.File;
    }
}
