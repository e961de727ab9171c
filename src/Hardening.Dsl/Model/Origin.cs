namespace Hardening.Model;

/// <summary>The call in the user's code that wrote a setting.</summary>
public sealed class Origin : IEquatable<Origin>
{
    internal Origin(string file, int line, string method, string? because = null, object? token = null) =>
        (File, Line, Method, Because, Token) = (file, line, method, because, token);

    /// <summary>The source file as the compiler names it; empty when the caller hid it.</summary>
    public string File { get; }

    /// <summary>The line of the method's name in <see cref="File"/>, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The method of the DSL that was called, for example <c>Lockdown</c>.</summary>
    public string Method { get; }

    /// <summary>The reason the user gave at the call, or null.</summary>
    public string? Because { get; }

    /// <summary>What a replay of the code knows this call by; null when the program really runs.</summary>
    internal object? Token { get; }

    internal Origin At(int line) => line == Line ? this : new(File, line, Method, Because, Token);

    /// <summary>Two origins are one when they name the same call.</summary>
    public bool Equals(Origin? other) =>
        other is not null && Line == other.Line && File == other.File && Method == other.Method
        && Because == other.Because && Equals(Token, other.Token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Origin);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(File) * 397) ^ Line);

    /// <summary><c>Kernel.cs(6)</c>: the file's own name and the line.</summary>
    public override string ToString() => $"{FileName}({Line})";

    private string FileName => File.Substring(File.LastIndexOfAny(['/', '\\']) + 1);
}
