using System.Diagnostics;
using Hardening.Nix.Output;

namespace Hardening.Nix.Tests.Writer;

/// <summary>Writes a generation, and kills itself before a given step if asked to.</summary>
internal static class WriteCommand
{
    public static int Run(string folder, string generation, string[] options)
    {
        var files = Generation.Named(generation, Number(options, "hosts=") ?? 3);
        var kill = Number(options, "kill=");
        var interrupt = options.Contains("interrupt");
        var patience = Number(options, "patience=") ?? 2000;
        if (options.Contains("wait"))
        {
            Console.WriteLine("ready");
            Console.ReadLine();
        }
        var step = 0;
        try
        {
            var result = FlakeOutput.Write(folder, files, new OutputOptions
            {
                ToolVersion = "1.0", Force = options.Contains("force"), Patience = TimeSpan.FromMilliseconds(patience),
            }, description =>
            {
                if (interrupt && description.StartsWith("place hosts/", StringComparison.Ordinal))
                    Process.Start("kill", ["-TERM", $"{Environment.ProcessId}"]).WaitForExit();
                if (step++ == kill)
                    Process.GetCurrentProcess().Kill(); // SIGKILL: nothing after this line runs, no finally either
            });
            foreach (var note in result.Notes)
                Console.WriteLine($"note {note.Kind}");
        }
        catch (OutputException stopped)
        {
            Console.Error.WriteLine($"{stopped.Kind}: {stopped.Message}");
            return 1;
        }
        Console.WriteLine($"steps {step}");
        return 0;
    }

    private static int? Number(string[] options, string name) =>
        options.FirstOrDefault(option => option.StartsWith(name, StringComparison.Ordinal)) is { } option
            ? int.Parse(option[name.Length..])
            : null;
}
