namespace Hardening.Tests.Rules.Services;

public sealed class SandboxHidesFilesTests : RuleTests<SandboxHidesFiles>
{
    [Fact]
    public void Finds_a_hidden_state_directory() =>
        Finds($$"""
            server.Services.Add("d", s => s.Run("hello").{|also:StateDirectory("d")|}.Sandbox(Sandbox.Strict, box => box.[|InaccessiblePaths("/var/lib/d")|]));
            """,
            "d stores its state in /var/lib/d, and /var/lib/d is in InaccessiblePaths.");

    [Fact]
    public void Finds_a_hidden_store() =>
        Finds($$"""
            server.Services.Add("d", s => s.Run("hello").Sandbox(Sandbox.Strict, box => box.[|InaccessiblePaths("/nix")|]));
            """,
            "d cannot start: /nix contains its program and is in InaccessiblePaths.");

    [Fact]
    public void Finds_a_home_that_is_covered() =>
        Finds($$"""
            server.Services.Add("d", s => s.Run("hello").Sandbox(Sandbox.None, box => box.{|also:ProtectHome(HomeProtection.Yes)|}.[|ReadWritePaths("/home/a")|]));
            """,
            "d writes to /home/a, and ProtectHome=yes hides it.");

    [Fact]
    public void Leaves_other_paths_alone() =>
        IsSilent($$"""
            server.Services.Add("d", s => s.Run("hello").StateDirectory("d").Sandbox(Sandbox.Strict, box => box.InaccessiblePaths("/var/lib/e")));
            """);

    [Fact]
    public void Leaves_a_home_alone_that_is_read_only() =>
        IsSilent($$"""
            server.Services.Add("d", s => s.Run("hello").Sandbox(Sandbox.None, box => box.ProtectHome(HomeProtection.ReadOnly).ReadWritePaths("/home/a")));
            """);

    [Fact]
    public void Does_not_guess_the_sandbox() =>
        IsUndecided($$"""
            server.Services.Add("d", s => { s.Run("hello").StateDirectory("d"); if (args.Length > 0) s.Sandbox(Sandbox.Strict, box => box.InaccessiblePaths("/var/lib/d")); });
            """);
}
