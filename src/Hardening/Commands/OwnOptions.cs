namespace Hardening.Commands;

/// <summary>The project's own table of options, <c>nixos-options.json</c> in the folder that the program runs in.</summary>
internal static class OwnOptions
{
    private const long LargestInBytes = 256L << 20;

    /// <summary>The table, which is read when it is first asked for; null where the project has none.</summary>
    public static OptionFile? Find() => File.Exists(OptionFile.Name) ? new(static () => OptionJson.Read(Read())) : null;

    private static string Read()
    {
        try
        {
            return new FileInfo(OptionFile.Name).Length > LargestInBytes ? throw new OptionFileFault("it is larger than 256 MiB.") : File.ReadAllText(OptionFile.Name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OptionFileFault($"it cannot be read: {fault.Message}");
        }
    }
}
