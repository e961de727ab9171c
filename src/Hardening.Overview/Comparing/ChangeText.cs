using System.Text;
using Hardening.Overview.Rendering;
using Hardening.Overview.Text;

namespace Hardening.Overview.Comparing;

/// <summary>Writes differences for people: as lines, or as Markdown for a pull request.</summary>
internal static class ChangeText
{
    public const string Same = "No change that affects security.";

    public static string Title(Effect effect, bool isAccess) => isAccess ? $"{Title(effect)}: access" : Title(effect);

    private static string Title(Effect effect) => effect switch
    {
        Effect.Weaker => "Weaker",
        Effect.Stronger => "Stronger",
        _ => "Other changes",
    };

    public static string Markdown(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0) return Same + "\n";
        var text = new StringBuilder();
        foreach (var group in changes.GroupBy(change => (change.Effect, change.IsAccess)))
        {
            text.Append("### ").Append(Title(group.Key.Effect, group.Key.IsAccess)).Append(" (").Append(group.Count()).Append(")\n\n");
            if (group.Key.Effect == Effect.Other) text.Append("<details><summary>").Append(group.Count().Of("change")).Append("</summary>\n\n");
            foreach (var change in group) text.Append("- **").Append(MarkdownText.Escape(change.Host)).Append("** ").Append(MarkdownText.Escape(change.Text)).Append('\n');
            text.Append(group.Key.Effect == Effect.Other ? "\n</details>\n\n" : "\n");
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }
}
