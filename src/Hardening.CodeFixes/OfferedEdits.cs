using Microsoft.CodeAnalysis;

namespace Hardening.CodeFixes;

/// <summary>The edits that a diagnostic brings along.</summary>
internal static class OfferedEdits
{
    /// <summary>Each with the key under which the same edit of other diagnostics is found.</summary>
    public static IEnumerable<(string Key, EditText Edit)> Of(Diagnostic diagnostic)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; diagnostic.Properties.TryGetValue(EditText.PropertyName(number), out var text) && EditText.Decode(text) is { } edit; number++)
        {
            kinds.TryGetValue(edit.Kind, out var before);
            kinds[edit.Kind] = before + 1;
            yield return ($"{diagnostic.Id}.{edit.Kind}.{before}", edit);
        }
    }

    public static Document? DocumentOf(Project project, EditText edit) =>
        project.Documents.FirstOrDefault(document => document.FilePath == edit.Path || document.Name == edit.Path);
}
