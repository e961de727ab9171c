// Random trees in large numbers, beyond what a test run has time for.
//   evaluate COUNT [SEED]      prints trees that have a value and compares with what the real Nix reads (needs nix-instantiate)
//   print FOLDER COUNT [SEED]  writes files of every form, to be checked with: nixfmt --check FOLDER/*.nix
using System.Globalization;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;
using Hardening.Nix.Tests.Expressions;

return args switch
{
    ["evaluate", var count, .. var seed] => Evaluate(Number(count), Seed(seed)),
    ["print", var folder, var count, .. var seed] => Print(folder, Number(count), Seed(seed)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static ulong Seed(string[] rest) => rest is [var seed] ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1;

static int Usage()
{
    Console.Error.WriteLine("Usage: evaluate COUNT [SEED] | print FOLDER COUNT [SEED]");
    return 2;
}

// Neighbouring seeds give unrelated trees; small trees are many, so that a difference shows in a short one.
static (ulong Seed, int Size) Tree(ulong first, int index) => (unchecked((first + (ulong)index) * 0x9E3779B97F4A7C15), 1 + (index % 40));

static int Evaluate(int count, ulong first)
{
    const int batch = 1000;
    const int mostShown = 5;
    var (compared, different) = (0, 0);
    Parallel.ForEach(Enumerable.Range(0, (count + batch - 1) / batch), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
    {
        var trees = new List<NixExpression>();
        for (var i = index * batch; i < Math.Min((index + 1) * batch, count); i++)
        {
            var (seed, size) = Tree(first, i);
            trees.Add(new RandomValues(seed).Expression(size));
        }

        var differences = NixComparison.Differences(trees);
        foreach (var difference in differences)
        {
            if (Interlocked.Increment(ref different) <= mostShown)
                Console.WriteLine(difference);
        }

        var done = Interlocked.Add(ref compared, trees.Count);
        if (done % (batch * 50) == 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} compared, {different} differ"));
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{compared} trees compared with Nix, {different} differ"));
    return different == 0 ? 0 : 1;
}

static int Print(string folder, int count, ulong first)
{
    Directory.CreateDirectory(folder);
    for (var i = 0; i < count; i++)
    {
        var (seed, size) = Tree(first, i);
        File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:D7}.nix")), NixPrinter.PrintUtf8(new RandomSyntax(seed).File(size)));
    }

    return 0;
}
