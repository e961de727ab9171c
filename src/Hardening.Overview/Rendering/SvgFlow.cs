using System.Globalization;
using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Draws boxes in columns, with arrows between them.</summary>
internal static class SvgFlow
{
    private const int Width = 160;
    private const int Gap = 38;
    private const int Between = 14;
    private const int Padding = 10;
    private const int Top = 34;

    public static string Write(FlowDiagram flow, string name)
    {
        var columns = flow.Columns.Select((column, at) => Place(column, at)).ToArray();
        var height = columns.Max(column => column.Length == 0 ? 0 : column[^1].Bottom) + Between;
        var boxes = columns.SelectMany(column => Centred(column, height)).ToDictionary(box => box.Box.Id);
        var svg = SvgText.Start(flow, (flow.Columns.Count * (Width + Gap)) - Gap + 2, height);
        svg.Append(CultureInfo.InvariantCulture, $"<defs><marker id=\"{name}-tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"tip\" d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>\n");
        foreach (var arrow in flow.Arrows)
            if (boxes.TryGetValue(arrow.From, out var from) && boxes.TryGetValue(arrow.To, out var to)) Arrow(svg, arrow, from, to, name);
        for (var i = 0; i < flow.Columns.Count; i++)
            SvgText.Lines(svg, [flow.Columns[i].Title], Left(i) + (Width / 2), 18, "head", "middle");
        foreach (var box in boxes.Values) Draw(svg, box);
        return svg.Append("</svg>\n").ToString();
    }

    private static int Left(int column) => 1 + (column * (Width + Gap));

    private static Placed[] Place(FlowColumn column, int at)
    {
        var placed = new List<Placed>();
        var y = Top;
        foreach (var box in column.Boxes)
        {
            var label = SvgText.Wrap(box.Label, Width - (2 * Padding));
            var detail = box.Detail is null ? [] : SvgText.Wrap(box.Detail, Width - (2 * Padding));
            var next = new Placed(box, Left(at), y, ((label.Count + detail.Count) * SvgText.LineHeight) + (2 * Padding) - 4, label, detail);
            placed.Add(next);
            y = next.Bottom + Between;
        }
        return [.. placed];
    }

    private static IEnumerable<Placed> Centred(Placed[] column, int height)
    {
        var down = column.Length == 0 ? 0 : (height - Between - column[^1].Bottom) / 2;
        return column.Select(box => box with { Y = box.Y + down });
    }

    private static void Arrow(StringBuilder svg, FlowArrow arrow, Placed from, Placed to, string name)
    {
        var (x1, y1, x2, y2) = (from.X + Width, from.Middle, to.X - 2, to.Middle);
        if (to.X <= from.X) (x1, x2) = (from.X + Width, to.X + Width + 2); // the same column: out and back on the right
        var bend = to.X <= from.X ? 40 : Gap / 2;
        var back = to.X <= from.X ? bend : -bend;
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"arrow{(arrow.IsDashed ? " dashed" : "")}\" d=\"M{x1} {y1} C{x1 + bend} {y1} {x2 + back} {y2} {x2} {y2}\" marker-end=\"url(#{name}-tip)\"/>\n");
    }

    private static void Draw(StringBuilder svg, Placed box)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box {box.Box.Tone.ToString().ToLowerInvariant()}\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{Width}\" height=\"{box.Height}\" rx=\"7\"/>\n");
        SvgText.Lines(svg, box.Label, box.X + Padding, box.Y + Padding + 10, "label");
        SvgText.Lines(svg, box.Detail, box.X + Padding, box.Y + Padding + 10 + (box.Label.Count * SvgText.LineHeight), "detail");
    }

    private sealed record Placed(FlowBox Box, int X, int Y, int Height, IReadOnlyList<string> Label, IReadOnlyList<string> Detail)
    {
        public int Bottom => Y + Height;

        public int Middle => Y + (Height / 2);
    }
}
