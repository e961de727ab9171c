using System.Text;
using System.Text.Json.Nodes;
using Hardening.Nix.Expressions;
using Hardening.Nix.Printing;

namespace Hardening.Nix.Tests.Expressions;

/// <summary>Prints trees, lets the real Nix evaluate them, and compares with their own values.</summary>
internal static class NixComparison
{
    /// <summary>Compares many trees with one run of Nix.</summary>
    /// <returns>What differs, one text per tree; or Nix's refusal.</returns>
    public static IReadOnlyList<string> Differences(IReadOnlyList<NixExpression> trees)
    {
        var printed = trees.Select(NixPrinter.Print).ToArray();
        var file = new StringBuilder(Evaluator.Prelude).Append("[\n");
        foreach (var text in printed)
            file.Append("(\n").Append(text).Append(")\n");
        JsonArray values;
        try
        {
            values = JsonNode.Parse(NixTool.Evaluate(file.Append(']').ToString()))!.AsArray();
        }
        catch (NixToolException refusal) when (trees.Count > 1 && !refusal.Message.Contains("apt-get", StringComparison.Ordinal))
        {
            // One of them is refused: look for it in the halves.
            var half = trees.Count / 2;
            return [.. Differences([.. trees.Take(half)]), .. Differences([.. trees.Skip(half)])];
        }
        catch (NixToolException refusal)
        {
            return [$"Nix refuses:\n{string.Concat(printed)}\n{refusal.Message}"];
        }

        var differences = new List<string>();
        for (var i = 0; i < trees.Count; i++)
        {
            var expected = Evaluator.Value(trees[i]);
            if (!JsonNode.DeepEquals(expected, values[i]))
                differences.Add($"expected {expected?.ToJsonString()}\nbut Nix reads {values[i]?.ToJsonString()}\nfrom\n{printed[i]}");
        }

        return differences;
    }
}
