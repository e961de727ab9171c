using System.Globalization;
using System.Text;

namespace Hardening.Nix.Expressions;

/// <summary>Provisional.</summary>
public abstract record NixExpression
{
    internal sealed record Raw(string Text) : NixExpression;
    internal sealed record Str(string Text) : NixExpression;
    internal sealed record App(NixExpression Fun, NixExpression[] Arguments) : NixExpression;
    internal sealed record Lambda(string Head, NixExpression Body) : NixExpression;

    /// <summary>Null.</summary>
    public static NixExpression Null { get; } = new Raw("null");
    /// <summary>Text.</summary>
    public static implicit operator NixExpression(string text) => new Str(text);
    /// <summary>Number.</summary>
    public static implicit operator NixExpression(long number) => new Raw(number.ToString(CultureInfo.InvariantCulture));
    /// <summary>Truth.</summary>
    public static implicit operator NixExpression(bool on) => new Raw(on ? "true" : "false");
    /// <summary>Path.</summary>
    public static NixExpression Path(string path) => new Raw(path);
    /// <summary>Select.</summary>
    public static NixExpression Select(string start, params string[] path) => new Raw(string.Join('.', [start, .. path.Select(NixPath.Part)]));
    /// <summary>Function.</summary>
    public static NixExpression Function(string argument, NixExpression body) => new Lambda(argument, body);
    /// <summary>Call.</summary>
    public NixExpression Call(params NixExpression[] arguments) => new App(this, arguments);
    internal bool Mentions(string name) => Printing.NixPrinter.Print(this).Split([' ', '(', '\n', '['], StringSplitOptions.RemoveEmptyEntries).Any(w => w.StartsWith(name + ".", StringComparison.Ordinal));
}
/// <summary>x</summary>
public sealed record NixElement(NixExpression Value, string? Comment = null);
/// <summary>x</summary>
public sealed record NixBinding(string Name, NixExpression Value, string? Comment = null) { internal bool IsPath { get; init; } }
/// <summary>x</summary>
public sealed record NixList(NixElement[] Items) : NixExpression
{
    /// <summary>x</summary>
    public static NixList Of(IEnumerable<NixElement> items) => new([.. items]);
    /// <summary>x</summary>
    public static NixList Of(params NixElement[] items) => new(items);
}
/// <summary>x</summary>
public sealed record NixAttrs(NixBinding[] Bindings) : NixExpression
{
    /// <summary>x</summary>
    public static NixAttrs Of(IEnumerable<NixBinding> items) => new([.. items]);
    /// <summary>x</summary>
    public static NixAttrs Of(params NixBinding[] items) => new(items);
}
/// <summary>x</summary>
public static class NixPattern
{
    /// <summary>x</summary>
    public static string Open(params string[] names) => $"{{ {string.Join(", ", names)}, ... }}";
}
/// <summary>x</summary>
public static class NixPath
{
    /// <summary>x</summary>
    public static string Part(string name) => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? name : '"' + name + '"';
    internal static string[] Split(string path)
    {
        var parts = new List<string>(); var part = new StringBuilder(); var quoted = false;
        foreach (var c in path)
            if (c == '"') quoted = !quoted;
            else if (c == '.' && !quoted) { parts.Add(part.ToString()); part.Clear(); }
            else part.Append(c);
        parts.Add(part.ToString());
        return [.. parts];
    }
}
/// <summary>x</summary>
public static class NixTree
{
    private sealed class Node { public List<(string, Node)> Children = []; public NixExpression? Value; public string? Because; }
    /// <summary>x</summary>
    public static NixExpression Of(IEnumerable<(string Path, NixExpression Value, string? Because)> assignments)
    {
        var root = new Node();
        foreach (var (path, value, because) in assignments)
        {
            var node = root;
            foreach (var part in NixPath.Split(path))
            {
                var child = node.Children.FirstOrDefault(c => c.Item1 == part).Item2;
                if (child is null) node.Children.Add((part, child = new Node()));
                node = child;
            }
            if (node.Value is not null) throw new InvalidOperationException($"Twice: {path}");
            (node.Value, node.Because) = (value, because);
        }
        return Attrs(root);
    }
    private static NixAttrs Attrs(Node node) => new([.. node.Children.Select(c =>
    {
        var (name, n) = (NixPath.Part(c.Item1), c.Item2);
        while (n.Value is null && n.Children.Count == 1) { name += "." + NixPath.Part(n.Children[0].Item1); n = n.Children[0].Item2; }
        return new NixBinding(name, n.Value ?? Attrs(n), n.Because) { IsPath = true };
    })]);
}
