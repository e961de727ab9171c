using System.Reflection;
using System.Runtime.Loader;
using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Support;

/// <summary>Runs a program for real, and replays it.</summary>
internal static class Runs
{
    private static readonly Assembly Runner = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(Sources.RunnerImage));

    private static readonly FieldInfo Emitted = Runner.GetType("Hardening.FleetRunner")!.GetField("Emitted")!;

    /// <summary>The fleets that the program emits, in order.</summary>
    public static IReadOnlyList<FleetModel> Run(Compilation compilation, params string[] args) => Run(Sources.Image(compilation), args);

    public static IReadOnlyList<FleetModel> Run(byte[] image, params string[] args)
    {
        var context = new RunContext();
        var entry = context.LoadFromStream(new MemoryStream(image)).EntryPoint!;
        return Collect(() => entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [args]), context);
    }

    public static IReadOnlyList<FleetModel> Collect(Action run, AssemblyLoadContext? context = null)
    {
        Emitted.SetValue(null, null);
        try
        {
            run();
            return (IReadOnlyList<FleetModel>?)Emitted.GetValue(null) ?? [];
        }
        finally
        {
            Emitted.SetValue(null, null);
            context?.Unload();
        }
    }

    public static ReplayedProject Replay(Compilation compilation) => Replayer.Run(compilation, TestContext.Current.CancellationToken);

    public sealed class RunContext() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name) => name.Name == "Hardening" ? Runner : null;
    }
}
