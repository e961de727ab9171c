namespace Hardening.Tests.Rules.Updates;

public sealed class ChannelFlagWithFlakeTests : RuleTests<ChannelFlagWithFlake>
{
    [Fact]
    public void Finds_the_flag_of_channels() =>
        Finds("""
            server.Updates.{|also:Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade
                .[|Flags("--upgrade-all", "--commit-lock-file")|])|};
            """,
            "--upgrade-all updates channels, but server is built from github:example/homelab and uses none.");

    [Fact]
    public void Leaves_other_flags_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade.Flags("--commit-lock-file", "-L"));""");

    [Fact]
    public void Does_not_guess_the_flag() =>
        IsUndecided("""server.Updates.Automatic("github:example/homelab", calendar: "weekly", upgrade => upgrade.Flags(args.Length > 0 ? "--upgrade" : "-L"));""");
}
