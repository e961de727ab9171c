using Hardening.Terminals;

namespace Hardening.Findings;

/// <summary>The page of a rule that a person wrote: what can happen, an example, when to accept it, sources.</summary>
internal static class RulePage
{
    private const string EndOfHeader = "<!-- /generated -->";

    /// <summary>Shows the page below its header, which says what the rule itself declares; a rule of the user's own has none.</summary>
    public static void Write(Pen pen, string id)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"{id}.md");
        if (stream is null) return;
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd();
        var isCode = false;
        foreach (var line in page[(page.IndexOf(EndOfHeader, StringComparison.Ordinal) + EndOfHeader.Length)..].Trim().Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                if (!isCode) pen.WriteLine();
            }
            else if (isCode) pen.WriteLine(line.Length == 0 ? "" : "    " + line);
            else if (line.StartsWith("## ", StringComparison.Ordinal)) pen.WriteLine(line[3..], Tone.Strong);
            else pen.WriteLine(line);
        }
    }
}
