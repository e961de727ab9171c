using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>Programs as they look while somebody types. HARDENING_MUTATIONS says how many instead of those that fit into a test run.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Usual = 60;
    private const int PerProgram = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_half_typed_program_breaks_the_analyzer_and_every_order_of_files_says_the_same()
    {
        var count = Environment.GetEnvironmentVariable("HARDENING_MUTATIONS") is { Length: > 0 } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : Usual;
        for (var done = 0; done < count; done += PerProgram)
        {
            var files = new ProgramText(done + 1, done % 2 == 0 ? Flavour.Wrapped : Flavour.Known).Write();
            var random = new Random(done);
            var whole = Sources.Compile([Batch.Input(), .. files, Entry(done + 1)]);
            for (var i = 0; i < PerProgram; i++)
            {
                var changed = whole.SyntaxTrees[1 + random.Next(files.Length)];
                var tree = Sources.Parse(changed.FilePath, Mutated(changed, random));
                await Check(whole.ReplaceSyntaxTree(changed, tree), reversed: i % 5 == 0);
            }
        }
        output.WriteLine($"{count} mutated programs");
    }

    private static (string, string) Entry(int seed) => ("Entry.cs", $"using Hardening; foreach (var fleet in P{seed}.Program.Build()) await fleet.RunAsync(args);");

    private static async Task Check(CSharpCompilation compilation, bool reversed)
    {
        var said = await Said(compilation);
        Assert.DoesNotContain(said, static line => line.Contains("AD0001", StringComparison.Ordinal));
        if (!reversed) return;
        var other = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        Assert.Equal(said, await Said(other));
    }

    private static async Task<string[]> Said(CSharpCompilation compilation) =>
        [.. (await Analysis.OfBuild(compilation, Cancellation)).Select(static d => $"{d.Location} {d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];

    private static string Mutated(SyntaxTree tree, Random random)
    {
        var tokens = tree.GetRoot(Cancellation).DescendantTokens().Select(static token => token.ToFullString()).ToList();
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
