using FluentAssertions.Execution;

namespace Hardening.Testing;

/// <summary>Fails an assertion with one line for each thing that is wrong.</summary>
internal static class Failure
{
    public static void When(bool failed, string expected, string actual, IEnumerable<string> lines, string because, object[] becauseArgs)
    {
        if (!failed)
            return;
        var listed = string.Concat(lines.Select(line => $"{Environment.NewLine}  {line}"));
        Execute.Assertion.BecauseOf(because, becauseArgs).FailWith(Escaped($"Expected {expected}") + "{reason}" + Escaped($", but {actual}{(listed.Length == 0 ? "." : ":" + listed)}"));
    }

    // FluentAssertions reads braces as placeholders.
    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
