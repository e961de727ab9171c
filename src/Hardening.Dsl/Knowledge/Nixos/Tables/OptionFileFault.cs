namespace Hardening.Knowledge;

/// <summary>Why the project's table of options cannot be used.</summary>
internal sealed class OptionFileFault : Exception
{
    public OptionFileFault(int line, string problem) : base($"{OptionFile.Name}, line {line}: {problem}. {Remedy}")
    {
    }

    public OptionFileFault(string problem) : base($"{OptionFile.Name}: {problem} {Remedy}")
    {
    }

    private static string Remedy => "Create the file again with the command that \"options\" prints, or delete it.";
}
