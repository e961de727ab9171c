using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The two ends of every <c>TryFrom</c>: a value without a problem, or a problem without a value.</summary>
internal static class Verdict
{
    public static bool Accept<T>(T accepted, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
        where T : class
    {
        value = accepted;
        problem = null;
        return true;
    }

    public static bool Refuse<T>(string because, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
        where T : class
    {
        value = null;
        problem = because;
        return false;
    }
}
