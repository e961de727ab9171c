namespace Hardening.Overview.Text;

/// <summary>A picture that says in boxes what the page says in words.</summary>
/// <param name="Id">Its name, unique on its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same in a sentence, for those who hear it.</param>
internal abstract record Diagram(string Id, string Title, string Description);

/// <summary>Boxes in columns, with arrows between them.</summary>
internal sealed record FlowDiagram(
    string Id, string Title, string Description, IReadOnlyList<FlowColumn> Columns, IReadOnlyList<FlowArrow> Arrows) : Diagram(Id, Title, Description);

/// <summary>Boxes of one kind, one below the other.</summary>
internal sealed record FlowColumn(string Title, IReadOnlyList<FlowBox> Boxes);

/// <summary>One thing.</summary>
/// <param name="Id">Its name in arrows.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Detail">A second line, or null.</param>
/// <param name="Tone">What it is.</param>
internal sealed record FlowBox(string Id, string Label, string? Detail = null, BoxTone Tone = BoxTone.Plain);

/// <summary>An arrow from one box to another.</summary>
internal sealed record FlowArrow(string From, string To, string? Label = null, bool IsDashed = false);

/// <summary>What a box stands for, which decides its colour.</summary>
internal enum BoxTone
{
    Plain,
    Outside,
    Door,
    Inside,
    Key,
}

/// <summary>Layers on top of each other, the outermost first.</summary>
internal sealed record LayerDiagram(string Id, string Title, string Description, IReadOnlyList<LayerBand> Bands) : Diagram(Id, Title, Description);

/// <summary>One layer and what it consists of.</summary>
internal sealed record LayerBand(string Title, IReadOnlyList<string> Items);
