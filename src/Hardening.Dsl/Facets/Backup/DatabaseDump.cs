namespace Hardening;

/// <summary>A database that is written to a file before it is copied.</summary>
/// <param name="Database">The running database.</param>
/// <param name="File">The file.</param>
public sealed record DatabaseDump(StateItem Database, AbsolutePath File);
