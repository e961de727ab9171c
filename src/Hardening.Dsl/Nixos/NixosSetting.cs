namespace Hardening;

/// <summary>Options that are set by their path, checked where they are written.</summary>
/// <remarks>Which release the host is built from is not known there: what some release takes is accepted, and the rest is judged when the release is known.</remarks>
internal static class NixosSetting
{
    private static readonly NixosRelease[] Releases = [NixosRelease.V25_11, NixosRelease.V26_05, NixosRelease.V26_11];
    private static readonly NixosValue SomeTexts = new NixosValue.List([new NixosValue.Text("text")]);

    public static NixosPath Path(string text)
    {
        if (!NixosPath.TryFrom(text, out var path, out var problem)) throw new SettingException("path", problem!);
        if (path!.Segments.Any(NixosPath.IsPlaceholder))
            throw new SettingException("path", $"\"{text}\" is no option of one host: write the name in place of <name>.");
        return path;
    }

    public static NixosPath ListPath(string text)
    {
        var path = Path(text);
        Refuse(path, SomeTexts, "path");
        return path;
    }

    public static NixosValue Of(string path, object value)
    {
        var converted = NixosValue.From(value);
        var option = Path(path);
        Refuse(option, converted, "value");
        return SecretOptions.Refusal(option, converted) is { } secret ? throw new SettingException("value", secret) : converted;
    }

    private static void Refuse(NixosPath path, NixosValue value, string parameter)
    {
        OptionProblem? last = null;
        foreach (var release in Releases)
        {
            if (NixosOptions.Check(path, value, release) is not [var problem, ..]) return;
            last = problem;
        }
        throw new SettingException(last!.Kind is OptionProblemKind.WrongType ? parameter : "path", last.Message);
    }
}
