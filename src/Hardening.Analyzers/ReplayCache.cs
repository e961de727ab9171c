using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers;

/// <summary>
/// Keeps what the last few states of projects gave. An editor asks for each open file with a compilation of its own; the files, the
/// references and the options of one state of the project are the same objects in all of them.
/// </summary>
internal static class ReplayCache
{
    private const int Kept = 4;
    private const int PatienceInMilliseconds = 15;

    private static readonly List<State> Recent = [];

    public static IReadOnlyList<Report> Of(Compilation compilation, ModuleTexts modules, CancellationToken cancellation)
    {
        var state = Find(compilation, modules);
        while (!Monitor.TryEnter(state, PatienceInMilliseconds)) cancellation.ThrowIfCancellationRequested();
        try
        {
            // A run that is cancelled throws and leaves nothing behind.
            return state.Reports ??= Reports.Of(Replayer.Run(compilation, cancellation), state.Modules.Files, cancellation);
        }
        finally
        {
            Monitor.Exit(state);
        }
    }

    private static State Find(Compilation compilation, ModuleTexts modules)
    {
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        MetadataReference[] references = [.. compilation.References];
        lock (Recent)
        {
            var index = Recent.FindIndex(state => ReferenceEquals(state.Options, compilation.Options) && AreSame(state.Trees, trees) && AreSame(state.References, references) && state.Modules.IsSameAs(modules));
            var found = index < 0 ? new State(compilation.Options, trees, references, modules) : Recent[index];
            if (index >= 0) Recent.RemoveAt(index);
            else if (Recent.Count == Kept) Recent.RemoveAt(0);
            Recent.Add(found);
            return found;
        }
    }

    private static bool AreSame<T>(T[] a, T[] b) where T : class
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!ReferenceEquals(a[i], b[i])) return false;
        return true;
    }

    private sealed class State(CompilationOptions options, SyntaxTree[] trees, MetadataReference[] references, ModuleTexts modules)
    {
        public CompilationOptions Options { get; } = options;

        public SyntaxTree[] Trees { get; } = trees;

        public MetadataReference[] References { get; } = references;

        public ModuleTexts Modules { get; } = modules;

        public IReadOnlyList<Report>? Reports { get; set; }
    }
}
