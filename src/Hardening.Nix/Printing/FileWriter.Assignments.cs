using Hardening.Nix.Expressions;

namespace Hardening.Nix.Printing;

internal sealed partial class FileWriter
{
    /// <summary>Writes an assignment whose layout needs no measuring, with its comment; else writes nothing.</summary>
    private bool TryAssignment(NixAssignment assignment, int columns)
    {
        var value = assignment.Value;
        var isSpread = value is NixAttributeSet { Bindings: not ([] or [NixInherit]) } or NixList { Items.Length: > 1 };
        var onlyItem = value is NixList { Items: [{ Comment: null } item] } && IsPlain(item.Value) ? item.Value : null;
        if ((!isSpread && onlyItem is null && !IsPlain(value)) || HasComputedKey(assignment.Path))
            return false;

        var begin = _output.Length;
        Comment(assignment.Comment, columns);
        var lineBegin = _output.Length;
        Indent(columns);
        var hasPlainKeys = Path(assignment.Path);
        _output.Append(" = "u8);
        if (isSpread)
        {
            if (!hasPlainKeys && !IsWithinLine(lineBegin, columns, after: "rec {".Length))
                return Undo(begin);
            Enter();
            if (value is NixAttributeSet set)
                Set(set, columns);
            else
                List((NixList)value, columns);
            Leave();
            _output.Append((byte)';');
            return true;
        }

        if (onlyItem is not null)
        {
            _output.Append("[ "u8);
            Plain(onlyItem);
            _output.Append(" ];"u8);
        }
        else
        {
            Plain(value);
            _output.Append((byte)';');
        }

        // A text or a path stays beside its name even if the line becomes too long.
        var staysBeside = hasPlainKeys && value is NixString or NixPath;
        return staysBeside || IsWithinLine(lineBegin, columns, after: 0) || Undo(begin);
    }

    // Bytes, not characters: where that differs the line is measured the long way.
    private bool IsWithinLine(int begin, int columns, int after) => _output.Length - begin - columns + after <= Layout.Width;

    private bool Undo(int length)
    {
        _output.Truncate(length);
        return false;
    }

    /// <summary>Writes a path, and says whether a value stands beside it however long it is.</summary>
    private bool Path(NixAttributePath path)
    {
        var keys = path.Keys;
        var isPlain = keys.Length <= DocumentBuilder.MostKeysBesideValue;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0)
                _output.Append((byte)'.');
            if (keys[i].IsPlain)
            {
                _output.Append(keys[i].Name);
                continue;
            }

            isPlain = false;
            Quoted(keys[i].Name!);
        }

        return isPlain;
    }

    private static bool HasComputedKey(NixAttributePath path)
    {
        foreach (var key in path.Keys)
        {
            if (key.Name is null)
                return true;
        }

        return false;
    }

    /// <summary>Whether a value is one piece of text.</summary>
    private static bool IsPlain(NixExpression value) => value
        is NixString or NixBoolean or NixInteger { Value: >= 0 } or NixNull or NixIdentifier or NixPath
        or NixAttributeSet { Bindings.Length: 0 } or NixList { Items.Length: 0 };

    private void Plain(NixExpression value)
    {
        switch (value)
        {
            case NixString { Value: var text }:
                Quoted(text);
                break;
            case NixBoolean { Value: var truth }:
                _output.Append(truth ? "true"u8 : "false"u8);
                break;
            case NixInteger { Value: var number }:
                _output.Append(number);
                break;
            case NixIdentifier { Name: var name }:
                _output.Append(name);
                break;
            case NixPath { Value: var path }:
                _output.Append(path);
                break;
            case NixAttributeSet set:
                _output.Append(set.IsRecursive ? "rec { }"u8 : "{ }"u8);
                break;
            case NixList:
                _output.Append("[ ]"u8);
                break;
            default:
                _output.Append("null"u8);
                break;
        }
    }

    private void Quoted(string text)
    {
        _output.Append((byte)'"');
        Strings.AppendQuoted(text, _output);
        _output.Append((byte)'"');
    }
}
