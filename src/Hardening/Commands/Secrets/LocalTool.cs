using System.ComponentModel;
using System.Diagnostics;
using Hardening.Errors;

namespace Hardening.Commands.Secrets;

/// <summary>Runs a tool of this machine through pipes, so that what it reads and writes is in no file and not in the list of processes.</summary>
internal static class LocalTool
{
    /// <summary>What the tool writes to its output.</summary>
    /// <exception cref="RunFailure">The tool is missing, or it failed.</exception>
    public static byte[] Pipe(string tool, string package, ReadOnlySpan<byte> input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments)
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
            var complaints = process.StandardError.ReadToEndAsync();
            Feed(process, input);
            Task.WaitAll(reading, complaints);
            process.WaitForExit();
            return process.ExitCode == 0 ? Taken(output) : throw new RunFailure(ExitCode.InputOutput, $"{tool} failed: {complaints.Result.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new RunFailure(ExitCode.InputOutput, $"{tool} is not installed.\nFix: nix shell nixpkgs#{package}, or nix develop in the output folder.");
        }
    }

    private static void Feed(Process process, ReadOnlySpan<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A tool that refuses its arguments ends before it reads; its exit code says so.
        }
    }

    private static byte[] Taken(MemoryStream output)
    {
        var bytes = output.ToArray();
        Array.Clear(output.GetBuffer());
        return bytes;
    }
}
