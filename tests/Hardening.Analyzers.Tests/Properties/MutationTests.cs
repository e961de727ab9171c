using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>
/// Programs as they look while somebody types. HARDENING_MUTATIONS says how many instead of those that fit into a test run,
/// HARDENING_SEED where to begin.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Usual = 200;
    private const int PerProgram = 20;

    // Far beyond what any program needs on the slowest machine: who gets there hangs.
    private const long MostMemory = 8L << 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_half_typed_program_breaks_the_analyzer_and_it_says_the_same_in_every_order_of_files_and_on_many_threads()
    {
        var (count, first) = (Batch.Setting("HARDENING_MUTATIONS", Usual), Batch.FirstSeed);
        var (problems, broken, times) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentBag<(double Milliseconds, string Program)>());
        await Parallel.ForEachAsync(Enumerable.Range(0, (count + PerProgram - 1) / PerProgram), Cancellation, async (batch, cancellation) =>
        {
            var seed = first + batch;
            var files = new ProgramText(seed, (Flavour)((seed - 1) % 3)).Write();
            var random = new Random(seed);
            var whole = Sources.Compile([Batch.Input(), .. files, Entry(seed)]);
            for (var i = 0; i < Math.Min(PerProgram, count - (batch * PerProgram)); i++)
            {
                var changed = whole.SyntaxTrees[1 + random.Next(files.Length)];
                var tree = Sources.Parse(changed.FilePath, Mutated(changed, random));
                var name = $"change {i + 1} of P{seed}";
                var clock = Stopwatch.StartNew();
                var compilation = whole.ReplaceSyntaxTree(changed, tree);
                var problem = await Problem(compilation, cancellation);
                times.Add((clock.Elapsed.TotalMilliseconds, name));
                if (problem is not null && BreaksTheCompiler(compilation)) broken.Add(name);
                else if (problem is not null) problems.Add($"{name}: {problem}");
            }
        });
        output.WriteLine($"{times.Count} mutated programs, {problems.Count} with problems, {broken.Count} that the compiler itself throws for ({string.Join(", ", broken.Order(StringComparer.Ordinal))})");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"analysed twice each: {times.Select(static t => t.Milliseconds).Order().ElementAt(times.Count / 2):F0} ms (median), {times.Max().Milliseconds:F0} ms at most ({times.Max().Program})"));
        output.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most, the whole test process");
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }

    private static (string, string) Entry(int seed) => ("Entry.cs", $"using Hardening; foreach (var fleet in P{seed}.Program.Build()) await fleet.RunAsync(args);");

    private static async Task<string?> Problem(CSharpCompilation compilation, CancellationToken cancellation)
    {
        try
        {
            var said = await Task.Run(() => Said(compilation, isConcurrent: false, cancellation), cancellation).WaitAsync(Patience, cancellation);
            if (said.FirstOrDefault(static line => line.Contains("AD0001", StringComparison.Ordinal)) is { } crash) return crash;
            var other = await Task.Run(() => Said(Backwards(compilation), isConcurrent: true, cancellation), cancellation).WaitAsync(Patience, cancellation);
            if (!said.SequenceEqual(other)) return $"in the order of the files: {said.Except(other).FirstOrDefault() ?? "-"}; backwards and on many threads: {other.Except(said).FirstOrDefault() ?? "-"}";
            return GC.GetTotalMemory(forceFullCollection: false) is > MostMemory and var memory ? $"takes {memory >> 20} MiB" : null;
        }
        catch (TimeoutException)
        {
            return $"is not analysed after {Patience}";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e.ToString();
        }
    }

    // Some half-typed code makes the compiler throw, without any analyzer.
    private static bool BreaksTheCompiler(CSharpCompilation compilation)
    {
        try
        {
            compilation.Clone().GetDiagnostics();
            return false;
        }
        catch (Exception e) when (e is AggregateException or NullReferenceException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or InvalidCastException)
        {
            return true;
        }
    }

    // From the text: of trees that were seen before, the replay is remembered.
    private static CSharpCompilation Backwards(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse().Select(static tree => Sources.Parse(tree.FilePath, tree.ToString())));

    private static async Task<string[]> Said(CSharpCompilation compilation, bool isConcurrent, CancellationToken cancellation) =>
        [.. (await Analysis.OfBuild(compilation, isConcurrent, cancellation)).Select(static d => $"{d.Location} {d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];

    private static string Mutated(SyntaxTree tree, Random random)
    {
        var tokens = tree.GetRoot().DescendantTokens().Select(static token => token.ToFullString()).ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (at, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 2:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 3:
                    tokens.Insert(at, tokens[other]);
                    break;
                default:
                    // The rest of a line is not typed yet.
                    tokens.RemoveRange(at, Math.Min(random.Next(1, 8), tokens.Count - at));
                    break;
            }
        }
        if (random.Next(20) == 0) tokens.RemoveRange(tokens.Count / 2, tokens.Count / 2);
        return string.Concat(tokens);
    }

    [Fact]
    public void A_replay_that_is_cancelled_stops_within_a_few_steps()
    {
        using var source = new CancellationTokenSource();
        var budget = new Budget(source.Token);
        var node = new SequenceNode([]);
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(budget.Enter(node));
            budget.Leave();
        }
        source.Cancel();
        var steps = 0;
        while (budget.Enter(node)) { budget.Leave(); steps++; }
        Assert.InRange(steps, 0, 256);
        Assert.True(budget.IsCancelled);
    }

    [Fact]
    public void A_replay_that_was_cancelled_before_it_began_does_nothing()
    {
        var compilation = Sources.Compile(Programs.About("for (var i = 0; i < 9000; i++) server.Firewall.AllowTcp(i + 1);"));
        Assert.Throws<OperationCanceledException>(() => Replayer.Run(compilation, new CancellationToken(canceled: true)));
    }
}
