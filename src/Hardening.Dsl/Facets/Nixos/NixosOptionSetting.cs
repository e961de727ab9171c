namespace Hardening;

/// <summary>One option that is set by its path.</summary>
internal sealed class NixosOptionSetting(Place place) : Facet<NixosOptionSetting>(place)
{
    public NixosOptionSetting Set(string path, NixValue? value, int priority, string file, int line, string method, string parameter) =>
        From(file, line, method: method)
            .Fix(NixosKeys.Priority, priority)
            .Set(NixosKeys.Value, static raw => NixosSetting.Of(raw.path, raw.value, raw.parameter), (path, value, parameter));

    public NixosOptionSetting SetList(string path, ListOf<string> values) =>
        From(values, mayBeEmpty: true, method: nameof(NixosSettings.SetList))
            .Fix(NixosKeys.Priority, NixosDefinition.PlainPriority)
            .Set(NixosKeys.Value, items => NixosSetting.Of(path, items), values);
}
