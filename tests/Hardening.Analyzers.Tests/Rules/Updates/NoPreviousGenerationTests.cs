namespace Hardening.Tests.Rules.Updates;

public sealed class NoPreviousGenerationTests : RuleTests<NoPreviousGeneration>
{
    [Fact]
    public void Finds_a_clean_up_that_keeps_one() =>
        Finds("""server.Updates.[|CleanUp("weekly", keepSince: TimeSpan.FromDays(1), keep: 1)|];""",
            "server keeps one generation, and others for 1 day: a fault noticed later cannot be rolled back.");

    [Fact]
    public void Leaves_three_alone() =>
        IsSilent("""server.Updates.CleanUp("weekly", keepSince: TimeSpan.FromDays(3), keep: 3);""");

    [Fact]
    public void Leaves_a_long_time_alone() =>
        IsSilent("""server.Updates.CleanUp("weekly", keepSince: TimeSpan.FromDays(30), keep: 1);""");

    [Fact]
    public void Does_not_guess_the_number() =>
        IsUndecided("""server.Updates.CleanUp("weekly", keepSince: TimeSpan.FromDays(1), keep: 1 + args.Length);""");
}
