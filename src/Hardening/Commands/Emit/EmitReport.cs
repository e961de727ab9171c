using System.Globalization;
using Hardening.Commands.Install;
using Hardening.Findings;
using Hardening.Nix.Output;
using Hardening.Terminals;

namespace Hardening.Commands.Emit;

/// <summary>Says what emit did: to a person with what to do next, to a pipe in one line.</summary>
internal sealed class EmitReport(Screen screen, EmitOptions options, OutputResult result)
{
    private const int HostsShown = 20;

    /// <summary>Shows the differences; a pipe gets nothing else, so that it is a patch.</summary>
    public void WriteDiff()
    {
        foreach (var file in result.Files)
            if (file.Diff is { } diff) DiffText.Write(screen.Out, diff);
        if (!screen.IsTerminal) return;
        if (result.AnyChange) screen.Out.WriteLine();
        WriteSummary(Would);
    }

    /// <summary>Lists the files that would change.</summary>
    public void WriteList()
    {
        foreach (var file in result.Files)
        {
            if (file.Change is FileChange.Unchanged) continue;
            screen.Out.Write($"  {WordOf(file.Change),-8}", ToneOf(file.Change));
            screen.Out.WriteLine(file.KeptAs is { } beside ? $"{file.Path}   (the edited one is kept as {beside})" : file.Path.Value);
        }
        WriteSummary(Would);
    }

    /// <summary>Says of each host how much it has and what the rules say of it.</summary>
    public void WriteHosts(IReadOnlyList<HostModel> hosts, IReadOnlyList<OutputFile> files, Judgment judgment)
    {
        var modules = hosts.Select(host => HostChoice.ModulesOf(host, files)).ToArray();
        if (hosts.Count > HostsShown)
        {
            screen.Out.WriteLine($"  {Number(hosts.Count)} hosts   {Number(modules.Sum())} modules");
            screen.Out.WriteLine();
            return;
        }
        var (widest, digits) = (hosts.Max(host => host.Name.Length), Number(modules.Max()).Length);
        foreach (var (host, count) in hosts.Zip(modules))
        {
            screen.Out.Write($"  {host.Name.PadRight(widest)}", Tone.Strong);
            screen.Out.WriteLine($"   {Number(count).PadLeft(digits)} {(count == 1 ? "module" : "modules")}   {judgment.Summary(host.Name)}");
        }
        screen.Out.WriteLine();
    }

    /// <summary>Says what was written, and what to do next.</summary>
    public void WriteDone(IReadOnlyList<HostModel> hosts)
    {
        foreach (var file in result.Files)
            if (file.KeptAs is { } beside) screen.Out.WriteLine($"  {file.Path} had been edited; that version is kept as {beside}.", Tone.Warning);
        var next = hosts.Select(host => (Host: host, Deployment: new Deployment(host, options.Output))).ToArray();
        // Of several hosts, the one that this machine is; else the first.
        WriteSummary(Did, next.FirstOrDefault(one => one.Deployment.IsHere) is { Host: not null } here ? here : next[0]);
        foreach (var note in result.Notes) WriteNote(note);
        if (WithNewOwnKernel(hosts) is { Length: > 0 } names)
            WriteNote($"{string.Join(", ", names)} {(names.Length == 1 ? "compiles its kernel: no binary cache has it" : "compile their kernels: no binary cache has them")}, "
                + "and the first build takes from minutes on a large machine to hours on a small one. Another machine can build: nixos-rebuild --build-host.");
    }

    private const string Did = "changed";
    private const string Would = "would change";

    private void WriteSummary(string verb, (HostModel Host, Deployment Deployment)? next = null)
    {
        var unchanged = result.Count(FileChange.Unchanged);
        var changed = result.Files.Length - unchanged;
        if (screen.IsTerminal) screen.Out.Write("  ");
        screen.Out.Write(Folder, Tone.Strong);
        screen.Out.Write(changed == 0 ? $" is up to date: {Files(unchanged)}." : $" {Files(changed)} {verb}");
        if (changed > 0) screen.Out.Write(unchanged == 0 ? "." : $", {Number(unchanged)} unchanged.");
        screen.Out.WriteLine();
        if (screen.IsTerminal && next is var (host, deployment)) WriteNext(host, deployment);
    }

    // A switch that is typed on another machine than the host would turn that machine into it.
    private void WriteNext(HostModel host, Deployment deployment)
    {
        var (command, on) = deployment.Switch;
        screen.Out.Write(on is null ? "  Next: " : $"  Next, on {on}: ");
        screen.Out.WriteLine(command, Tone.Strong);
        if (deployment.IsHere) return;
        screen.Out.Write("  A new machine: ");
        screen.Out.WriteLine($"dotnet run -- install {host.Name}", Tone.Strong);
    }

    // Said when the kernel is described or changes, not at each run.
    private string[] WithNewOwnKernel(IReadOnlyList<HostModel> hosts)
    {
        var changed = result.Files.Where(file => file.Change is not FileChange.Unchanged)
            .Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        return [.. hosts.Where(host => host.Kernel.Configuration.Certain.Any() && changed.Contains(HostChoice.FolderOf(host) + "kernel.nix")).Select(host => host.Name)];
    }

    private void WriteNote(string message)
    {
        screen.Error.Write("note: ", Tone.Warning);
        screen.Error.WriteLine(message);
    }

    private void WriteNote(OutputNote note)
    {
        WriteNote(note.Message);
        if (note.Command is not null) screen.Error.WriteLine("  " + note.Command, Tone.Strong);
    }

    private string Folder => options.Output.TrimEnd('/') + "/";

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string WordOf(FileChange change) => change switch
    {
        FileChange.Created => "create",
        FileChange.Removed => "remove",
        _ => "replace",
    };

    private static Tone ToneOf(FileChange change) => change switch
    {
        FileChange.Created => Tone.Added,
        FileChange.Removed => Tone.Removed,
        _ => Tone.Warning,
    };
}
