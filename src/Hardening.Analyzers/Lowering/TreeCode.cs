using System.Runtime.CompilerServices;
using Hardening.Analyzers.Replay;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Lowering;

/// <summary>The lowered members of one file, kept as long as the file is the same object and no declaration of the project has changed.</summary>
internal sealed class TreeCode
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeCode> All = new();

    private readonly Dictionary<string, Body?> bodies = new(StringComparer.Ordinal);
    private Declarations? declarations;

    public static TreeCode Of(SyntaxTree tree, Declarations declarations)
    {
        var code = All.GetOrCreateValue(tree);
        lock (code.bodies)
        {
            if (!ReferenceEquals(code.declarations, declarations)) code.bodies.Clear();
            code.declarations = declarations;
        }
        return code;
    }

    public bool Find(string name, out Body? body)
    {
        lock (bodies) return bodies.TryGetValue(name, out body);
    }

    public void Keep(string name, Body? body)
    {
        lock (bodies) bodies[name] = body;
    }
}
