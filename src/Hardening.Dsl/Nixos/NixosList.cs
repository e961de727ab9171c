namespace Hardening;

/// <summary>An option that is a list; written by <see cref="NixosSettings.SetList"/>.</summary>
internal sealed class NixosList(Place place) : Facet<NixosList>(place)
{
    public NixosList Set(ListOf<string> values) =>
        From(values, nameof(NixosSettings.SetList)).Set(NixosKeys.Values, static value => value, values);
}
