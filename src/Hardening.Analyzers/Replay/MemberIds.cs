namespace Hardening.Analyzers.Replay;

/// <summary>Documentation ids, with the file of what only one file knows.</summary>
internal static class MemberIds
{
    public const char FileMark = '|';

    /// <summary>The id as the compiler writes it, and the file.</summary>
    public static (string Id, string File) Split(string id) => id.IndexOf(FileMark) is var at and >= 0 ? (id.Substring(0, at), id.Substring(at)) : (id, "");

    /// <summary>The constructor without parameters of a type.</summary>
    public static string ConstructorOf(string type) => Split(type) is var (id, file) ? $"M:{id.Substring(2)}.#ctor{file}" : "";
}
