using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Hardening.Commands;

/// <summary>The version of this package.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = Informational.Split('+')[0]; // what follows names the commit

    private static string Informational =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}

/// <summary>Names the version of Hardening, not that of the user's program.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"Hardening {ToolVersion.Text}");
        return 0;
    }
}

/// <summary>The standard help, and what the exit codes say.</summary>
internal sealed class HelpWithExitCodes(HelpAction standard) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0   done                                    5   the file system failed
          1   a rule found an error                   6   another run holds the output folder
          2   the command line is wrong               7   what was compared became weaker
          3   the description is wrong                8   the output folder differs (emit --check)
          4   the output folder holds changes that   70   Hardening itself failed
              would be overwritten
        """;

    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(ExitCodes);
        return 0;
    }
}
