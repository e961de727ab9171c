using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How a parameter is written on the command line (the kernel's next_arg, lib/cmdline.c).</summary>
internal static class BootParameterText
{
    public static string Join(string name, string? value) => value switch
    {
        null => name,
        _ when value.Contains(' ') => $"{name}=\"{value}\"",
        _ => $"{name}={value}",
    };

    public static bool TrySplit(
        string? raw,
        [NotNullWhen(true)] out string? name,
        out string? value,
        [NotNullWhen(false)] out string? problem)
    {
        (name, value) = (null, null);
        problem = FormProblem(raw);
        if (problem is not null)
            return false;
        var text = IsQuoted(raw!) ? raw!.Substring(1, raw.Length - 2) : raw!;
        var equals = text.IndexOf('=');
        name = equals < 0 ? text : text.Substring(0, equals);
        value = equals < 0 ? null : text.Substring(equals + 1);
        if (value is not null && IsQuoted(value))
            value = value.Substring(1, value.Length - 2);
        problem = NameSyntaxProblem(raw!, name) ?? QuoteProblem(raw!, value);
        return problem is null;
    }

    private static string? FormProblem(string? raw) =>
        string.IsNullOrEmpty(raw) ? "A boot parameter needs a name. Write one such as \"slab_nomerge\"."
        : NameProblem.ControlCharacter(raw!, "boot parameter");

    private static string? NameSyntaxProblem(string raw, string name) => name switch
    {
        "" => $"\"{raw}\" has no name before the '='. Write name=value.",
        "-" or "--" => $"\"{raw}\" would pass the rest of the line to init. Leave it out.",
        _ when name.Contains(' ') => $"\"{raw}\" is more than one boot parameter, or has an extra space. Pass each parameter as a separate argument.",
        _ when name.Any(letter => letter is '"' or '\\' or > '~') =>
            $"\"{raw}\" is not a valid boot parameter: a name has no quotes, backslashes or non-ASCII letters. Write one such as \"panic=1\".",
        _ => null,
    };

    // The kernel has no way to escape a quote: one inside a value would end it.
    private static string? QuoteProblem(string raw, string? value) =>
        value is not null && value.Contains('"')
            ? $"\"{raw}\" has a quote inside its value, which a kernel command line cannot contain. Leave the quotes out; a value with spaces is quoted automatically."
            : null;

    private static bool IsQuoted(string text) => text.Length >= 2 && text[0] == '"' && text[text.Length - 1] == '"';
}
