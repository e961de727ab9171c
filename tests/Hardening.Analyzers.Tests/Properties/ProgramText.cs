using System.Globalization;
using System.Text;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>What random programs are made of.</summary>
internal enum Flavour
{
    /// <summary>Everything stands in the code: a replay can know all of it.</summary>
    Known,

    /// <summary>Some conditions and values come from the environment.</summary>
    Inputs,

    /// <summary>Some statements stand within constructs that are not followed.</summary>
    Wrapped,
}

/// <summary>
/// Writes random programs that describe hosts: calls of the DSL in helpers, loops, branches, lambdas and objects, over several files.
/// Each has a namespace of its own, so that many can be compiled together.
/// </summary>
internal sealed partial class ProgramText(int seed, Flavour flavour)
{
    private const int MaxDepth = 4;

    private readonly Random random = new(unchecked(seed * (int)0x9E3779B1));
    private readonly List<string> integers = [];
    private readonly List<string> assignable = [];
    private readonly List<string> helpers = [];
    private bool isMember;
    private int names;

    /// <summary>The name of the type with the method <c>Build</c>.</summary>
    public string Type => $"P{seed}.Program";

    /// <summary>The files of the program: the one with <c>Build</c> first.</summary>
    public (string Path, string Text)[] Write()
    {
        isMember = true;
        var types = Types();
        var hardening = Hardening();
        isMember = false;
        var extensions = Helpers(hardening);
        return [($"P{seed}.cs", Main()), ($"P{seed}.Helpers.cs", extensions), ($"P{seed}.Types.cs", types)];
    }

    private string Main()
    {
        Start();
        var isSplit = random.Next(2) == 0;
        var body = Block("server", MaxDepth, Next(3, 8));
        var more = random.Next(2) == 0 ? Block("laptop", 2, 2) : Call("laptop", 1);
        var other = isSplit ? $"var second = new Fleet(\"g\", NixosRelease.V26_05); {Call("second.Server(\"a\")", 0)} return [fleet, second];" : "return [fleet];";
        return $$"""
            {{Usings}}
            public static partial class Program
            {
                public static Fleet[] Build()
                {
                    var fleet = new Fleet("f");
                    var server = fleet.Server("a");
                    Host laptop = fleet.Laptop("b");
                    {{body}}
                    {{more}}
                    {{other}}
                }
            }
            """;
    }

    private string Usings => $"using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading.Tasks; using Hardening;\nnamespace P{seed};";

    private void Start(params string[] known)
    {
        integers.Clear();
        assignable.Clear();
        integers.AddRange(["Shared.Base", "Shared.Level", "3", .. known]);
    }

    private string Block(string host, int depth, int length)
    {
        var (known, changeable) = (integers.Count, assignable.Count);
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) text.Append(Statement(host, depth)).Append('\n');
        integers.RemoveRange(known, integers.Count - known);
        assignable.RemoveRange(changeable, assignable.Count - changeable);
        return text.ToString();
    }

    private string Within(string name, string host, int depth)
    {
        integers.Add(name);
        var text = Block(host, depth - 1, 2);
        integers.Remove(name);
        return text;
    }

    /// <summary>A statement that declares an integer.</summary>
    private string Declared(Func<string, string> statement)
    {
        var name = Name();
        var text = statement(name);
        integers.Add(name);
        assignable.Add(name);
        return text;
    }

    private string Name() => $"v{++names}";

    private int Next(int from, int to) => random.Next(from, to);

    private string Digit(int below = 10) => random.Next(below).ToString(CultureInfo.InvariantCulture);

    private string Pick(params ReadOnlySpan<string> texts) => texts[random.Next(texts.Length)];
}
