using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Hardening.Nix.Output;

/// <summary>Names a file inside the output folder, with <c>/</c> between its parts.</summary>
/// <remarks>
/// It cannot leave the folder and cannot reach into <c>.git</c> or into the folder's own records (<c>.hardening</c>).
/// </remarks>
public sealed record OutputPath
{
    private const int LongestPart = 255; // bytes; what every file system takes

    private OutputPath(string value) => Value = value;

    /// <summary>The path as given, such as <c>hosts/homelab/kernel.nix</c>.</summary>
    public string Value { get; }

    /// <summary>Takes the path when it stays inside the folder.</summary>
    /// <param name="value">Parts separated by <c>/</c>.</param>
    /// <param name="path">The path, when there is no problem.</param>
    /// <param name="problem">What is wrong and what to write instead.</param>
    public static bool TryFrom(
        string value, [NotNullWhen(true)] out OutputPath? path, [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(value);
        path = problem is null ? new OutputPath(value) : null;
        return problem is null;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="OutputException">The path leaves the folder or cannot be a file in it.</exception>
    public static OutputPath From(string value) =>
        TryFrom(value, out var path, out var problem) ? path : throw new OutputException(OutputError.InvalidFiles, problem);

    /// <summary>The name under which the <paramref name="number"/>th edited version of this file is kept.</summary>
    internal OutputPath Edited(int number) => new(number == 1 ? $"{Value}.edited" : $"{Value}.edited.{number}");

    /// <summary>The path as given.</summary>
    public override string ToString() => Value;

    private static string? Problem(string value)
    {
        if (value.Length == 0)
            return "A generated file has an empty path. Give it one, such as flake.nix.";
        var shown = Readable.Text(value);
        if (value[0] == '/' || value.Contains(':') || value.Contains('\\'))
            return $"The path '{shown}' is not relative to the output folder. Use parts separated by '/', without ':' or '\\'.";
        foreach (var part in value.Split('/'))
        {
            if (part is "" or "." or "..")
                return $"The path '{shown}' has a part '{part}'. Remove empty parts, '.' and '..'.";
            if (part.Any(char.IsControl) || !Readable.IsWellFormed(part))
                return $"The path '{shown}' has a character that is not allowed in a file name. Leave control characters out.";
            if (Encoding.UTF8.GetByteCount(part) > LongestPart)
                return $"The path '{shown}' has a part longer than {LongestPart} bytes. Choose a shorter name.";
            if (IsGitFolder(part))
                return $"The path '{shown}' is inside .git, which belongs to git. Choose another name.";
        }
        return IsOwnFolder(value)
            ? $"The path '{shown}' is inside {StateFolder.Name}, which records the generated files. Choose another name."
            : null;
    }

    // Some file systems ignore case, and Windows ignores dots and spaces at the end.
    private static bool IsGitFolder(string part) =>
        part.TrimEnd('.', ' ').Equals(".git", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnFolder(string value) =>
        value.Split('/')[0].TrimEnd('.', ' ').Equals(StateFolder.Name, StringComparison.OrdinalIgnoreCase);
}
