using System.Collections.Immutable;
using System.Text;

namespace Hardening.Nix.Expressions;

/// <summary>Reads <c>services.nginx.virtualHosts."example.org".root</c>.</summary>
internal static class AttributePathParser
{
    public static NixAttributePath Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.Contains('"'))
            return new NixAttributePath([.. path.Split('.').Select(key => Key(key, path))]);

        var keys = ImmutableArray.CreateBuilder<NixKey>();
        var position = 0;
        while (true)
        {
            keys.Add(position < path.Length && path[position] == '"' ? QuotedKey(path, ref position) : BareKey(path, ref position));
            if (position == path.Length)
                return new NixAttributePath(keys.ToImmutable());
            if (path[position++] != '.')
                throw Unreadable(path, "after a quoted key a dot or the end is expected");
        }
    }

    private static NixKey Key(string name, string path) =>
        name.Length > 0 ? NixKey.Of(name) : throw Unreadable(path, "a key between two dots is not empty");

    private static NixKey BareKey(string path, ref int position)
    {
        var start = position;
        while (position < path.Length && path[position] is not ('.' or '"'))
            position++;
        return Key(path[start..position], path);
    }

    private static NixKey QuotedKey(string path, ref int position)
    {
        var name = new StringBuilder();
        for (position++; position < path.Length; position++)
        {
            if (path[position] == '"')
            {
                position++;
                return NixKey.Of(name.ToString());
            }

            if (path[position] == '\\' && position + 1 < path.Length)
                position++;
            name.Append(path[position]);
        }

        throw Unreadable(path, "a key that begins with a quote ends with one");
    }

    private static NixExpressionException Unreadable(string path, string rule) =>
        new($"The attribute path {NixText.Quoted(path)} is not valid: {rule}. Write it as a.b.\"c.d\".");
}
