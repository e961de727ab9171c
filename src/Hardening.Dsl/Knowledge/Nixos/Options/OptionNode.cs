using System.Text;

namespace Hardening.Knowledge;

/// <summary>A name in the tree of options: an option, a group of options, or both.</summary>
internal readonly struct OptionNode
{
    private readonly OptionTable _table;
    private readonly int _shape;
    private readonly int _default;
    private readonly int _start;
    private readonly int _end;

    /// <summary>The root of the tree.</summary>
    public OptionNode(OptionTable table, int start, int end)
    {
        (_table, _start, _end) = (table, start, end);
        (_shape, _default) = (0, 0);
        Name = "";
    }

    /// <summary>The node whose description starts behind its name, at <paramref name="position"/>.</summary>
    private OptionNode(OptionTable table, string name, int position, int end)
    {
        _table = table;
        Name = name;
        _shape = table.ReadNumber(ref position);
        _default = _shape < 8 ? 0 : table.ReadNumber(ref position);
        (_start, _end) = (position, end);
    }

    public string Name { get; }

    /// <summary>Whether this is an option and not merely a group of them.</summary>
    public bool IsOption => _shape >= 8;

    /// <summary>Whether the options inside are those of another place.</summary>
    public bool IsLink => (_shape & 1) != 0;

    public OptionEvidence Evidence => (OptionEvidence)(_shape >> 1 & 3);

    public bool HasChildren => _start < _end;

    public string? TypeText => IsOption ? _table.TypeText((_shape >> 3) - 1) : null;

    public string? DefaultText => _default > 0 ? _table.DefaultText(_default - 1) : null;

    public OptionNode? Child(string name)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        for (var position = _start; position < _end;)
        {
            var found = _table.SkipText(ref position, wanted);
            var length = _table.ReadNumber(ref position);
            if (found)
                return new OptionNode(_table, name, position, position + length);
            position += length;
        }
        return null;
    }

    public IEnumerable<OptionNode> Children()
    {
        for (var position = _start; position < _end;)
        {
            var name = _table.ReadText(ref position);
            var length = _table.ReadNumber(ref position);
            yield return new OptionNode(_table, name, position, position += length);
        }
    }
}
