using System.Buffers;
using System.Collections.Immutable;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

/// <summary>Writes a file from its beginning to its end.</summary>
/// <remarks>
/// Most of a configuration is sets, lists and plain values, whose lines break where the constructs say, whatever stands in
/// them. Those are written as they are met; only what has to be measured goes through a <see cref="Document"/>. Both ways give
/// the same text (a test compares them over random trees).
/// </remarks>
internal sealed partial class FileWriter : IDisposable
{
    private const int IndentStep = 2;
    private const int FlushSize = 1 << 16;

    private readonly IBufferWriter<byte> _target;
    private readonly ByteBuffer _output = new(FlushSize * 2);
    private readonly Document _document = new();
    private readonly DocumentBuilder _builder;
    private readonly Layout _layout;
    private int _depth;

    public FileWriter(IBufferWriter<byte> target)
    {
        _target = target;
        _builder = new DocumentBuilder(_document);
        _layout = new Layout(_document, _output);
    }

    public void Write(NixFile file)
    {
        Comment(file.Comment, 0);
        // Below a comment the format keeps even an empty set open.
        if (file is { Comment: not null, Body: NixAttributeSet { Bindings.Length: 0 } empty })
            Set(empty, 0);
        else
            Block(file.Body, 0, isGroup: true);
        EndLine();
        Flush();
    }

    public void Dispose()
    {
        _output.Dispose();
        _document.Dispose();
    }

    /// <summary>Writes an expression that has its lines for itself.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="columns">The indentation of its first and its last line.</param>
    /// <param name="isGroup">Whether it may be one line; else it takes part in a construct that is spread.</param>
    private void Block(NixExpression expression, int columns, bool isGroup)
    {
        Enter();
        switch (expression)
        {
            case NixAttributeSet set when set.Bindings.Length > (isGroup ? 1 : 0):
                Indent(columns);
                Set(set, columns);
                break;
            case NixList { Items.Length: > 1 } list:
                Indent(columns);
                List(list, columns);
                break;
            case NixLet let:
                Line("let"u8, columns);
                Bindings(let.Bindings, columns + IndentStep);
                Line("in"u8, columns);
                Block(let.Body, columns, isGroup: false);
                break;
            case NixLambda { Parameter: NixPatternParameter { Name: null } pattern, Body: NixAttributeSet { Bindings.Length: > 0 } set }:
                Pattern(pattern, columns);
                Block(set, columns, isGroup: false);
                break;
            case NixLambda { Parameter: NixPatternParameter { Name: null } pattern, Body: NixLet let }:
                Pattern(pattern, columns);
                Block(let, columns, isGroup: false);
                break;
            default:
                _builder.Reset(_depth);
                _builder.Expression(expression);
                _layout.Write(columns, isGroup);
                break;
        }

        Leave();
    }

    private void Pattern(NixPatternParameter pattern, int columns)
    {
        _builder.Reset(_depth);
        _builder.Parameter(pattern);
        _document.Text(":"u8);
        _layout.Write(columns, isGroup: false);
        EndLine();
    }

    private void Set(NixAttributeSet set, int columns)
    {
        _output.Append(set.IsRecursive ? "rec {\n"u8 : "{\n"u8);
        Bindings(set.Bindings, columns + IndentStep);
        Indent(columns);
        _output.Append((byte)'}');
    }

    private void Bindings(ImmutableArray<NixBinding> bindings, int columns)
    {
        foreach (var binding in bindings)
        {
            if (binding is not NixAssignment assignment || !TryAssignment(assignment, columns))
            {
                _builder.Reset(_depth);
                _builder.Binding(binding);
                _layout.Write(columns, isGroup: false);
            }

            EndLine();
            FlushIfFull();
        }
    }

    private void List(NixList list, int columns)
    {
        _output.Append("[\n"u8);
        foreach (var item in list.Items)
        {
            Item(item, columns + IndentStep);
            EndLine();
            FlushIfFull();
        }

        Indent(columns);
        _output.Append((byte)']');
    }

    private void Item(NixListItem item, int columns)
    {
        if (IsPlain(item.Value))
        {
            Comment(item.Comment, columns);
            Indent(columns);
            Plain(item.Value);
        }
        else if (item.Value is NixAttributeSet { Bindings.Length: > 1 } or NixList { Items.Length: > 1 })
        {
            Comment(item.Comment, columns);
            Block(item.Value, columns, isGroup: true);
        }
        else
        {
            _builder.Reset(_depth);
            _builder.Item(item);
            _layout.Write(columns, isGroup: false);
        }
    }

    private void Comment(string? comment, int columns)
    {
        if (comment is null)
            return;
        foreach (var line in Comments.Lines(comment))
        {
            Indent(columns);
            Comments.AppendLine(line, _output);
            EndLine();
        }
    }

    private void Line(ReadOnlySpan<byte> text, int columns)
    {
        Indent(columns);
        _output.Append(text);
        EndLine();
    }

    private void Indent(int columns) => _output.AppendRepeated((byte)' ', columns);

    private void EndLine() => _output.Append((byte)'\n');

    private void FlushIfFull()
    {
        if (_output.Length >= FlushSize)
            Flush();
    }

    private void Flush()
    {
        _target.Write(_output.Written);
        _output.Truncate(0);
    }

    private void Enter()
    {
        if (++_depth > DocumentBuilder.DeepestNesting)
            throw DocumentBuilder.TooDeep();
    }

    private void Leave() => _depth--;
}
