using System.Reflection;
using Hardening.Nix.Output;

namespace Hardening.Errors;

/// <summary>Says what an exception means to the user.</summary>
internal static class Failures
{
    private const int CallsShown = 8;

    /// <summary>What stopped the description, which is the user's own code.</summary>
    public static RunFailure OfDescription(Exception thrown)
    {
        var exception = Cause(thrown);
        var frames = UserFrames.Of(exception);
        if (exception is SettingException setting)
        {
            var place = SourcePlace.Of(setting.Origin) ?? (frames.Count > 0 ? frames[0] : null);
            var call = setting.Origin?.Method is { } method ? method + ": " : "";
            return new(ExitCode.Description, call + setting.Problem) { Place = place };
        }
        var name = exception.GetType().Name;
        var message = $"The description failed with {name}: {exception.Message.TrimEnd()}\n"
            + "It must run to its end before anything is written. Fix what this line does, or catch the exception there.";
        return new(ExitCode.Description, message)
        {
            Place = frames.Count > 0 ? frames[0] : null,
            CalledFrom = [.. frames.Skip(1).Take(CallsShown)],
        };
    }

    /// <summary>What stopped a command.</summary>
    public static RunFailure OfCommand(Exception exception) => exception switch
    {
        RunFailure failure => failure,
        SettingException => OfDescription(exception),
        OutputException output => OfOutput(output),
        IOException or UnauthorizedAccessException => new(ExitCode.InputOutput, exception.Message),
        _ when UserFrames.BeganInHardening(exception) => OfHardening(exception),
        _ => OfDescription(exception), // a rule of the user's own
    };

    private static RunFailure OfOutput(OutputException exception) => new(CodeOf(exception.Kind), exception.Message)
    {
        Details = [.. exception.Conflicts.Select(conflict => conflict.Diff)],
    };

    private static ExitCode CodeOf(OutputError kind) => kind switch
    {
        OutputError.NotWritable or OutputError.DiskFull or OutputError.FileSystem => ExitCode.InputOutput,
        OutputError.Busy => ExitCode.Busy,
        OutputError.InvalidFiles => ExitCode.Fault,
        _ => ExitCode.Refused,
    };

    private static RunFailure OfHardening(Exception exception) =>
        new(ExitCode.Fault, "Hardening itself failed; this is not a fault of your description. Please report it with the lines below.")
        {
            Details = [exception.ToString()],
        };

    // What the runtime wraps around an exception on its way out of an initializer, a task or a reflected call says nothing.
    private static Exception Cause(Exception exception)
    {
        while (exception is TypeInitializationException or TargetInvocationException or AggregateException && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }
}
