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
    private static volatile bool hasFailed;

    /// <summary>Makes an exception that leaves the description end the program with one clear message and <see cref="ExitCode.Description"/>.</summary>
    /// <remarks>
    /// A program that ends without having run a fleet says so on the standard error stream.
    /// Called by a module initializer that the package adds to the program (property <c>HardeningStartup</c>). A debugger still sees the exception.
    /// </remarks>
    public static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) != 0) return;
        AppDomain.CurrentDomain.UnhandledException += Tell;
        AppDomain.CurrentDomain.ProcessExit += TellThatNothingRan;
    }

    // Only the program that ends knows: a fleet may be run by any code, in this project or another.
    private static void TellThatNothingRan(object? sender, EventArgs ended)
    {
        if (FleetProgram.HasRun || hasFailed) return;
        using var screen = Screen.OfProcess(noColor: Environment.GetCommandLineArgs().Contains("--no-color"));
        screen.Error.Write("warning: ", Tone.Warning);
        screen.Error.WriteLine("The program ended without running a fleet: nothing was checked, nothing was written. Fix: end it with \"return await fleet.RunAsync(args);\".");
    }

    private static void Tell(object sender, UnhandledExceptionEventArgs thrown)
    {
        if (Debugger.IsAttached || thrown.ExceptionObject is not Exception exception) return;
        hasFailed = true;
        var failure = Failures.OfDescription(exception);
        using (var screen = Screen.OfProcess(noColor: Environment.GetCommandLineArgs().Contains("--no-color")))
            ErrorReport.Write(screen.Error, failure);
        Environment.Exit((int)failure.Code); // before the runtime prints its own account, stack trace and all
    }
}
