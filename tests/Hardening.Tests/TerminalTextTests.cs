using Hardening.Findings;
using Hardening.Nix.Tests.Edges;
using Hardening.Terminals;

namespace Hardening.Tests;

/// <summary>No text of a description steers the reader's terminal or begins a line of its own.</summary>
public sealed class TerminalTextTests
{
    private const string Injected = "Program.cs(1,1): error HD0000: injected";

    // Each part of it does something else to a terminal: another direction, a line of its own, a title, a line that is overwritten.
    private static readonly string[] Evil =
        [$"a\n{Injected}", $"a\u2028{Injected}", "a\u202eb\u2066c\u200fd\u061ce", "a\u001b]0;b\u0007", $"a\r{Injected}", "a\u009b31mb", $"/srv/a\n{Injected}", $"./a\n{Injected}", "i18n.\"a\u202eb\"", $"i18n.\"a\n{Injected}\""];

    public static TheoryData<string> Calls => [.. PublicCalls.Methods.Where(static method => PublicCalls.Parameters(method).Any(PublicCalls.TakesText)).Select(static method => $"{method.DeclaringType!.Name}.{method}")];

    [Theory, MemberData(nameof(Calls))]
    public void What_a_call_takes_is_shown_without_steering(string call)
    {
        var method = PublicCalls.Methods.Single(method => $"{method.DeclaringType!.Name}.{method}" == call);
        foreach (var parameter in PublicCalls.Parameters(method).Where(PublicCalls.TakesText))
        {
            foreach (var text in Evil)
            {
                string shown;
                try
                {
                    var fleet = PublicCalls.Call(method, parameter, PublicCalls.TextFor(parameter, text)).ToModel();
                    shown = Shown(CheckResult.Of(fleet, null, IsoDate.From("2026-01-01"), TestContext.Current.CancellationToken));
                }
                catch (SettingException refused)
                {
                    shown = Written(pen => Errors.ErrorReport.Write(pen, new Errors.RunFailure(ExitCode.Description, refused.Problem)));
                }
                Assert.True(!Steers(shown), $"{PublicCalls.Show(parameter)}: {shown}");
            }
        }
    }

    [Fact]
    public void A_reason_and_a_rule_of_the_user_stay_on_their_line()
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Accept("HD1004", because: $"a\n{Injected}").Kernel.BootParameter("mitigations=off");
        var shown = Shown(CheckResult.Of(fleet.ToModel(), [.. BuiltInRules.All, new Quoting()], null, TestContext.Current.CancellationToken));
        Assert.Contains($"a {Injected}", shown, StringComparison.Ordinal);
        Assert.Contains($"b\\n{Injected}", shown, StringComparison.Ordinal);
        Assert.False(Steers(shown), shown);
    }

    [Fact]
    public void Every_character_that_steers_is_replaced_in_whatever_is_written()
    {
        foreach (var character in Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(IsSteering))
        {
            foreach (var tone in Enum.GetValues<Tone>())
            {
                Assert.Equal("a\ufffdb", Written(pen => pen.Write($"a{character}b", tone)));
                Assert.Equal("a\ufffdb\n", Written(pen => pen.WriteLine($"a{character}b", tone)));
            }
            Assert.Equal("{\n\ufffd}\n", Written(pen => pen.WriteText($"{{\n{character}}}")));
            Assert.EndsWith("a\ufffdb", Written(pen => pen.Replace($"a{character}b")), StringComparison.Ordinal);
            Assert.DoesNotContain(character, Written(pen => pen.Write($"a{character}b", Tone.Error), static writer => new ColouredPen(writer)).Replace("\u001b[", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_line_is_one_line() => Assert.Equal("a b c d\n", Written(static pen => { pen.Write("a\nb "); pen.WriteLine("c\nd"); }));

    [Fact]
    public void Nothing_reaches_the_terminal_past_the_pen()
    {
        var files = Directory.GetFiles(Path.Combine(Described.RepositoryFolder, "src", "Hardening"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Terminals/", StringComparison.Ordinal)).ToArray();
        Assert.True(files.Length > 40);
        Assert.Equal([], files.Where(static file => File.ReadAllText(file) is var code && (code.Contains("Console.Write", StringComparison.Ordinal) || code.Contains("Console.Out", StringComparison.Ordinal) || code.Contains("Console.Error", StringComparison.Ordinal) || code.Contains("OpenStandard", StringComparison.Ordinal)))
            .Select(Path.GetFileName));
    }

    private static string Shown(CheckResult result)
    {
        var judgment = new Judgment(result.Findings, [], result.Accepted, BuiltInRules.All, result.Everything);
        return Written(pen =>
        {
            FindingsReport.Write(pen, judgment, forTerminal: true, from: Severity.Info);
            FindingsReport.Write(pen, judgment, forTerminal: false, from: Severity.Info);
            BuildLines.Write(pen, judgment, CompilerLog.Read(null));
        });
    }

    private static string Written(Action<Pen> write) => Written(write, static writer => new Pen(writer));

    private static string Written(Action<Pen> write, Func<TextWriter, Pen> open)
    {
        using var writer = new StringWriter();
        var pen = open(writer);
        write(pen);
        pen.Flush();
        return writer.ToString();
    }

    private static bool Steers(string shown) =>
        shown.Any(static c => c != '\n' && IsSteering(c)) || shown.Split('\n').Any(static line => line.TrimStart().StartsWith(Injected, StringComparison.Ordinal));

    // Unicode Standard Annex 9, section 2; Annex 14 for the two separators.
    private static bool IsSteering(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n')) || c is '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private sealed class Quoting : HostRule
    {
        public override RuleInfo Info { get; } = new("LAB0009", Layer.Ssh, Severity.Warning)
        {
            Title = "A test", Why = "A test.", Fix = "Nothing.", Threat = Threats.Outage, References = [Reference.Man("sshd_config(5)")],
        };

        public override IEnumerable<Finding> Check(HostModel host) => [At(host, $"b\n{Injected}\u202e")];
    }
}
