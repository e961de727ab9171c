using System.Globalization;

namespace Hardening.Rules;

/// <summary>An edit as it travels from the analyzer to the code fix: in the properties of a diagnostic, as text.</summary>
/// <param name="Kind">Which of <see cref="Edit"/>'s cases it is, or <c>Accept</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Start">Where in the file the call starts: at the method's name.</param>
/// <param name="Length">Up to the call's end.</param>
/// <param name="Parameter">The parameter that changes, or empty.</param>
/// <param name="Text">The C# to write, or the values to take out, or the rule to accept.</param>
internal sealed record EditText(string Kind, string Path, int Start, int Length, string Parameter, string Text)
{
    public const string Accept = nameof(Accept);

    private const char Separator = '\u001F';

    private const string BetweenValues = "\u001E";

    /// <summary>The property that carries the edit of this number.</summary>
    public static string PropertyName(int number) => "edit" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of an edit; null when the call cannot be found in the code.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="host">The call that creates the host.</param>
    /// <param name="locate">The place of a call in the code.</param>
    public static EditText? Of(Edit edit, Origin? host, Func<Origin, (string Path, int Start, int Length)?> locate)
    {
        var (call, parameter, text) = edit switch
        {
            Edit.Remove remove => (remove.Call, "", ""),
            Edit.Replace replace => (replace.Call, replace.Parameter, replace.Text),
            Edit.RemoveValue value => (value.Call, "", string.Join(BetweenValues, value.Texts)),
            Edit.Append append => (append.Call, "", append.Text),
            Edit.Describe describe => (host, "", describe.Text),
            _ => throw new InvalidOperationException($"An edit without a text: {edit.GetType().Name}."),
        };
        return call is not null && locate(call) is { } place
            ? new(edit.GetType().Name, place.Path, place.Start, place.Length, parameter, text)
            : null;
    }

    /// <summary>The values to take out.</summary>
    public string[] Values => Text.Split([BetweenValues], StringSplitOptions.None);

    public string Encode() => string.Join(Separator.ToString(),
        Kind, Path, Start.ToString(CultureInfo.InvariantCulture), Length.ToString(CultureInfo.InvariantCulture), Parameter, Text);

    public static EditText? Decode(string? encoded) =>
        encoded?.Split(Separator) is { Length: 6 } parts
        && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new(parts[0], parts[1], start, length, parts[4], parts[5])
            : null;
}
