namespace Hardening.Errors;

/// <summary>A line of the user's code.</summary>
/// <param name="File">The file as the compiler named it.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Method">The method that is called there, where it is known.</param>
internal sealed record SourcePlace(string File, int Line, string? Method)
{
    /// <summary>Where in the line the method's name begins, counted from 1; 0 where it is not known.</summary>
    public int Column { get; init; }

    public static SourcePlace? Of(Origin? origin) =>
        origin is { File.Length: > 0, Line: > 0 } ? new(origin.File, origin.Line, origin.Method) : null;

    /// <summary><c>Server/Kernel.cs(6)</c>: what terminals and editors make a link of.</summary>
    public override string ToString() => Column > 0 ? $"{Shown(File)}({Line},{Column})" : $"{Shown(File)}({Line})";

    /// <summary>The path from the current directory when it is below, else the whole path.</summary>
    private static string Shown(string file)
    {
        if (!Path.IsPathRooted(file)) return file;
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
