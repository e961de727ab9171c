using System.Diagnostics;
using System.Reflection;
using Hardening.Nix.Output;

namespace Hardening.Errors;

/// <summary>Finds the user's own lines in the way an exception took.</summary>
internal static class UserFrames
{
    private static readonly Assembly[] Ours = [typeof(Fleet).Assembly, typeof(OutputFile).Assembly, typeof(UserFrames).Assembly];

    /// <summary>The user's lines, innermost first, each with the method called there; empty when no debug information is at hand.</summary>
    public static IReadOnlyList<SourcePlace> Of(Exception exception)
    {
        var places = new List<SourcePlace>();
        string? called = null;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            var method = frame.GetMethod();
            if (frame.GetFileName() is { } file && frame.GetFileLineNumber() is > 0 and var line && !IsOurs(method))
                places.Add(new(file, line, called));
            called = method is ConstructorInfo ? method.DeclaringType?.Name : method?.Name;
        }
        // A library that ships its debug information names files of the machine that built it.
        var here = places.Where(place => File.Exists(place.File)).Distinct().ToArray();
        return here.Length > 0 ? here : places;
    }

    /// <summary>Whether the exception began in Hardening's own code, whoever called it.</summary>
    public static bool BeganInHardening(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (IsOurs(frame.GetMethod())) return true;
            if (frame.GetFileName() is not null) return false;
        }
        return true;
    }

    private static bool IsOurs(MethodBase? method) => Ours.Contains(method?.Module.Assembly);
}
