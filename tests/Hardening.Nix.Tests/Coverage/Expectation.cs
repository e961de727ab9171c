using System.Text.Json.Nodes;

namespace Hardening.Nix.Tests.Coverage;

/// <summary>What is expected of an option.</summary>
/// <param name="Text">
/// <c>*</c>: it is there; <c>-</c>: it is not; <c>has [..]</c> and <c>lacks [..]</c>: the list, or the text, contains each or none;
/// <c>count n</c>: the list has so many elements; otherwise the value as JSON.
/// </param>
internal sealed record Expectation(string Text)
{
    /// <summary>It asks for something not to be there.</summary>
    public bool IsAbsence => Text == "-" || Text.StartsWith("lacks ", StringComparison.Ordinal);

    public static Expectation From(string text)
    {
        if (text is not ("*" or "-")) _ = JsonNode.Parse(Operand(text));
        return new(text);
    }

    /// <summary>Says whether an option with this value is as expected; null stands for an option that is not emitted.</summary>
    public bool Holds(NixosValue? value) => Text.Split(' ')[0] switch
    {
        "*" => value is not null,
        "-" => value is null,
        "has" => Elements.All(element => Contains(value, element)),
        "lacks" => value is not null && !Elements.Any(element => Contains(value, element)),
        "count" => value is NixosValue.List { Items.Count: var count } && JsonNode.DeepEquals(count, JsonNode.Parse(Operand(Text))),
        _ => value is not null && JsonNode.DeepEquals(ValueJson.Of(value), JsonNode.Parse(Text)),
    };

    private IEnumerable<JsonNode?> Elements => JsonNode.Parse(Operand(Text))!.AsArray();

    private static bool Contains(NixosValue? value, JsonNode? element) => value switch
    {
        NixosValue.List list => list.Items.Any(item => JsonNode.DeepEquals(ValueJson.Of(item), element)),
        NixosValue.Text text => text.Value.Contains(element!.GetValue<string>(), StringComparison.Ordinal),
        _ => false,
    };

    private static string Operand(string text) =>
        text.Split(' ', 2) is ["has" or "lacks" or "count", var operand] ? operand : text;
}
