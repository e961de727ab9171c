namespace Hardening.Knowledge;

/// <summary>The project's own table of options, read when it is first asked for.</summary>
internal sealed class OptionFile
{
    /// <summary>Its name, in the project folder.</summary>
    public const string Name = "nixos-options.json";

    private readonly Lazy<(OptionTable Table, string? Problem)> read;

    /// <param name="table">Makes the table; throws <see cref="OptionFileFault"/> where the file is not valid.</param>
    public OptionFile(Func<OptionTable> table) => read = new(() => Read(table));

    /// <summary>The table of a text.</summary>
    public static OptionFile Of(string text) => new(() => OptionJson.Read(text));

    /// <summary>The table; the built-in one where the file is not valid.</summary>
    public OptionTable Table => read.Value.Table;

    /// <summary>What is wrong with the file; null where it is valid.</summary>
    public string? Problem => read.Value.Problem;

    private static (OptionTable Table, string? Problem) Read(Func<OptionTable> table)
    {
        try
        {
            return (table(), null);
        }
        catch (OptionFileFault fault)
        {
            return (OptionTable.BuiltIn, fault.Message);
        }
    }
}
