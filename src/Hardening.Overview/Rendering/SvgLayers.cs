using System.Globalization;
using System.Text;
using Hardening.Overview.Text;

namespace Hardening.Overview.Rendering;

/// <summary>Draws layers around each other: the outermost is the widest band, on top.</summary>
internal static class SvgLayers
{
    private const int Width = 760;
    private const int Step = 14;
    private const int TitleWidth = 150;
    private const int Padding = 12;

    public static string Write(LayerDiagram layers)
    {
        var lines = layers.Bands.Select((band, at) => SvgText.Wrap(string.Join(" · ", band.Items), Width - (2 * Step * at) - TitleWidth - (2 * Padding))).ToArray();
        var heights = lines.Select(band => (Math.Max(1, band.Count) * SvgText.LineHeight) + (2 * Padding) - 4).ToArray();
        var svg = SvgText.Start(layers, Width, heights.Sum() + (6 * heights.Length));
        var y = 2;
        for (var i = 0; i < layers.Bands.Count; i++)
        {
            var left = Step * i;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box band{i % 4}\" x=\"{left + 1}\" y=\"{y}\" width=\"{Width - (2 * left) - 2}\" height=\"{heights[i]}\" rx=\"7\"/>\n");
            SvgText.Lines(svg, [layers.Bands[i].Title], left + Padding, y + Padding + 9, "head");
            SvgText.Lines(svg, lines[i], left + TitleWidth, y + Padding + 9, "label");
            y += heights[i] + 6;
        }
        return svg.Append("</svg>\n").ToString();
    }
}
