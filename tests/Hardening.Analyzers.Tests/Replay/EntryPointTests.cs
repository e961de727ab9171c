using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class EntryPointTests
{
    [Theory]
    [InlineData("static class Helper { } }\nSystem.Console.WriteLine(")]
    [InlineData("static class Helper { } }\nawait System.Threading.Tasks.Task.Yield();")]
    public void A_file_that_is_half_typed_does_not_take_over_the_start_of_the_program(string halfTyped)
    {
        var program = Programs.About("server.Ssh.KeyOnly();")[0];
        var broken = ("Helper.cs", halfTyped);
        Assert.Equal("Program.cs", Start(program, broken));
        Assert.Equal("Program.cs", Start(broken, program));
    }

    [Fact]
    public void Of_two_files_with_statements_the_same_starts_in_every_order()
    {
        var (a, b) = (("A.cs", "_ = new Hardening.Fleet(\"a\");"), ("B.cs", "_ = new Hardening.Fleet(\"b\");"));
        Assert.Equal(Start(a, b), Start(b, a));
    }

    private static string Start(params (string, string)[] files) => Runs.Replay(Sources.Compile(files)).Roots[0].Tree.FilePath;
}
