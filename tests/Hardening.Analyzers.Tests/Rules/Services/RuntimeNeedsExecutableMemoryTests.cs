namespace Hardening.Tests.Rules.Services;

public sealed class RuntimeNeedsExecutableMemoryTests : RuleTests<RuntimeNeedsExecutableMemory>
{
    [Fact]
    public void Finds_Node_in_a_strict_sandbox() =>
        Finds($$"""
            server.Services.Add("app", s => s.[|Run("nodejs")|].{|also:Sandbox(Sandbox.Strict)|});
            """,
            "app runs nodejs, which needs a JIT compiler (nodejs), and MemoryDenyWriteExecute=yes blocks that.");

    [Fact]
    public void Finds_NET() =>
        Finds($$"""
            server.Services.Add("app", s => s.[|Run("dotnet-aspnetcore")|].{|also:Sandbox(Sandbox.NetworkService)|});
            """);

    [Fact]
    public void Leaves_a_sandbox_alone_that_allows_it() =>
        IsSilent($$"""
            server.Services.Add("app", s => s.Run("nodejs").Sandbox(Sandbox.Strict, box => box.MemoryDenyWriteExecute(false)));
            """);

    [Fact]
    public void Leaves_other_programs_alone() =>
        IsSilent($$"""
            server.Services.Add("app", s => s.Run("hello").Sandbox(Sandbox.Strict));
            """);

    [Fact]
    public void Does_not_guess_the_sandbox() =>
        IsUndecided($$"""
            server.Services.Add("app", s => { s.Run("nodejs"); if (args.Length > 0) s.Sandbox(Sandbox.Strict); });
            """);
}
