using System.ComponentModel;
using System.Diagnostics;
using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening;

/// <summary>Tells what went wrong in a description, which runs before the command line does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DescriptionErrors
{
    private static int installed;

    /// <summary>Makes an exception that leaves the description end the program with one clear message and <see cref="ExitCode.Description"/>.</summary>
    /// <remarks>Called by a module initializer that the package adds to the program (property <c>HardeningStartup</c>). A debugger still sees the exception.</remarks>
    public static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) == 0) AppDomain.CurrentDomain.UnhandledException += Tell;
    }

    private static void Tell(object sender, UnhandledExceptionEventArgs thrown)
    {
        if (Debugger.IsAttached || thrown.ExceptionObject is not Exception exception) return;
        var failure = Failures.OfDescription(exception);
        using (var screen = Screen.OfProcess(noColor: Environment.GetCommandLineArgs().Contains("--no-color")))
            ErrorReport.Write(screen.Error, failure);
        Environment.Exit((int)failure.Code); // before the runtime prints its own account, stack trace and all
    }
}
