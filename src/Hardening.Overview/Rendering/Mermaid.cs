using System.Globalization;
using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Writes diagrams in the language of Mermaid, which GitHub draws itself.</summary>
internal static class Mermaid
{
    public static string Write(Diagram diagram) => diagram switch
    {
        FlowDiagram flow => Flow(flow),
        LayerDiagram layers => Layers(layers),
        _ => throw new InvalidOperationException($"No Mermaid for {diagram.GetType().Name}."),
    };

    private static string Flow(FlowDiagram flow)
    {
        var text = Start(flow, "LR");
        for (var i = 0; i < flow.Columns.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    subgraph c{i}[{Label(flow.Columns[i].Title)}]\n");
            foreach (var box in flow.Columns[i].Boxes)
                text.Append(CultureInfo.InvariantCulture, $"        {box.Id}[{Label(box.Detail is null ? box.Label : $"{box.Label}\n{box.Detail}")}]\n");
            text.Append("    end\n");
        }
        foreach (var arrow in flow.Arrows)
            text.Append(CultureInfo.InvariantCulture, $"    {arrow.From} {(arrow.IsDashed ? "-.->" : "-->")}{(arrow.Label is null ? "" : $"|{Label(arrow.Label)}|")} {arrow.To}\n");
        return text.ToString();
    }

    private static string Layers(LayerDiagram layers)
    {
        var text = Start(layers, "TB");
        for (var i = 0; i < layers.Bands.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"    l{i}[{Label($"{layers.Bands[i].Title}\n{string.Join("\n", layers.Bands[i].Items)}")}]\n");
        for (var i = 1; i < layers.Bands.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"    l{i - 1} --- l{i}\n");
        return text.ToString();
    }

    private static StringBuilder Start(Diagram diagram, string direction) =>
        new StringBuilder("flowchart ").Append(direction).Append('\n')
            .Append("    accTitle: ").Append(Line(diagram.Title)).Append('\n')
            .Append("    accDescr: ").Append(Line(diagram.Description)).Append('\n');

    // Quotes and what HTML would read are written as Mermaid's own entities; a new line is a break.
    private static string Label(string words) =>
        $"\"{string.Join("<br>", words.Split('\n').Select(line => string.Concat(line.Select(Entity))))}\"";

    private static string Entity(char letter) => letter switch
    {
        '"' => "#quot;",
        '#' => "#35;",
        '<' => "#lt;",
        '>' => "#gt;",
        '&' => "#amp;",
        '`' => "#96;",
        _ => char.IsControl(letter) ? " " : letter.ToString(),
    };

    private static string Line(string words) => string.Concat(words.Select(letter => char.IsControl(letter) || letter is ';' or '#' or '{' or '}' ? ' ' : letter));
}
