using System.Reflection;
using System.Text;

namespace Hardening.Analyzers.Replay;

/// <summary>The documentation id that the compiler gives a member.</summary>
internal static class ClrIds
{
    public static string Of(MethodBase member)
    {
        var method = member.IsGenericMethod && !member.IsGenericMethodDefinition ? ((MethodInfo)member).GetGenericMethodDefinition() : member;
        var text = new StringBuilder("M:").Append(NameOf(method.DeclaringType!)).Append('.').Append(method.Name.Replace('.', '#'));
        if (method.IsGenericMethodDefinition) text.Append("``").Append(method.GetGenericArguments().Length);
        var parameters = method.GetParameters();
        if (parameters.Length > 0) text.Append('(').Append(string.Join(",", parameters.Select(static p => TypeOf(p.ParameterType)))).Append(')');
        if (method is MethodInfo { Name: "op_Implicit" or "op_Explicit", ReturnType: var result }) text.Append('~').Append(TypeOf(result));
        return text.ToString();
    }

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static string TypeOf(Type type)
    {
        if (type.IsByRef) return TypeOf(type.GetElementType()!) + "@";
        if (type.IsArray) return TypeOf(type.GetElementType()!) + (type.GetArrayRank() == 1 ? "[]" : "[" + string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank())) + "]");
        if (type.IsPointer) return TypeOf(type.GetElementType()!) + "*";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType) return NameOf(type);
        var definition = NameOf(type.GetGenericTypeDefinition());
        return definition.Substring(0, definition.IndexOf('`')) + "{" + string.Join(",", type.GetGenericArguments().Select(TypeOf)) + "}";
    }
}
