namespace Hardening.Tests.Corpus;

/// <summary>
/// A public NixOS host, described as a user would. The options and their values are facts of a published configuration; names of people,
/// domains, keys and addresses are replaced.
/// </summary>
internal abstract class CorpusHost
{
    public string Name => GetType().Name;

    /// <summary>Options that the host sets and a facet's call says.</summary>
    public abstract IReadOnlyList<string> ByFacet { get; }

    /// <summary>How many options the host sets by path; an attribute set counts as one.</summary>
    public abstract int ByPath { get; }

    /// <summary>Options that the host sets and that cannot be written.</summary>
    public virtual IReadOnlyList<string> NotExpressible => [];

    public int Options => ByFacet.Count + ByPath + NotExpressible.Count;

    public abstract void Describe(Fleet fleet);

    public FleetModel Model()
    {
        var fleet = new Fleet("corpus", NixosRelease.V26_05);
        Describe(fleet);
        return fleet.ToModel();
    }

    public override string ToString() => Name;
}
