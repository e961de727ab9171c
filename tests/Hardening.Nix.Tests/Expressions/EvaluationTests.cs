using CsCheck;

namespace Hardening.Nix.Tests.Expressions;

public class EvaluationTests
{
    [Fact]
    public void Nix_reads_every_printed_tree_as_the_value_that_the_tree_has()
    {
        const int trees = 10_000;
        const int batch = 500;
        Gen.Select(Gen.ULong, Gen.Int[1, 40]).Array[batch].Sample(
            seeds =>
            {
                var differences = NixComparison.Differences([.. seeds.Select(seed => new RandomValues(seed.Item1).Expression(seed.Item2))]);
                Assert.True(differences.Count == 0, string.Join("\n", differences.Take(1)));
            },
            iter: trees / batch,
            threads: 2);
    }
}
