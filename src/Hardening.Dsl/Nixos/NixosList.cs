namespace Hardening;

/// <summary>An option that is a list; written by <see cref="NixosSettings.SetList"/>.</summary>
internal sealed class NixosList(Place place) : Facet<NixosList>(place)
{
    public NixosList Set(ListOf<string> values) =>
        From(values, nameof(NixosSettings.SetList)).Set(NixosKeys.Values, Checked, values);

    private string Checked(string value) =>
        Place.Scope.Element is NixosPath path && SecretOptions.Refusal(path, new NixosValue.List([new NixosValue.Text(value)])) is { } secret
            ? throw new SettingException(nameof(value), secret)
            : value;
}
