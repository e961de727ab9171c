using System.Runtime.Versioning;

namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>A folder of files that are laid over an image.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ImageFolder(string path)
{
    public string Path { get; } = Directory.CreateDirectory(path).FullName;

    public ImageFolder Write(string name, string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead)
    {
        var file = System.IO.Path.Combine(Path, name.TrimStart('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(file, mode);
        return this;
    }

    public ImageFolder Private(string name, string text) => Write(name, text, UnixFileMode.UserRead | UnixFileMode.UserWrite);

    public ImageFolder Script(string name, string text) =>
        Write(name, $"#!/bin/sh\n{text}\n", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

    /// <summary>A unit, wanted by the targets it names.</summary>
    public ImageFolder Unit(string name, string text, params IEnumerable<string> wantedBy)
    {
        Wanted(name, $"../{name}", wantedBy);
        return Write($"etc/systemd/system/{name}", text);
    }

    /// <summary>Has targets start a unit that is there.</summary>
    public void Wanted(string name, string file, params IEnumerable<string> targets)
    {
        foreach (var target in targets)
        {
            var link = System.IO.Path.Combine(Path, "etc/systemd/system", $"{target}.wants", name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, file);
        }
    }
}
