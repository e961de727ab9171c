using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>Something that gives access to a host, or that limits it.</summary>
/// <param name="Key">What it is known by in comparisons; its meaning never changes.</param>
/// <param name="Text">What the host does, in a few words.</param>
/// <param name="Degree">How much it gives: more than zero gives access, less than zero limits it. What is not there counts as zero.</param>
/// <param name="Of">What it belongs to, such as a service; the details of something new are no change. Null for the host itself.</param>
/// <param name="Items">What is let in, each for itself; null where it is one thing.</param>
internal sealed record AccessFact(string Key, string Text, int Degree, string? Of = null, string[]? Items = null)
{
    /// <summary>Everything of a host, each key once.</summary>
    public static IReadOnlyList<AccessFact> AllOf(HostView host) =>
    [
        .. ((IEnumerable<AccessFact>)
        [
            .. AccountAccess.Of(host), .. SshAccess.Of(host.Model.Ssh), .. SecretAccess.Of(host), .. SourceAccess.Of(host), .. NetworkAccess.Of(host), .. StorageAccess.Of(host),
            .. KernelAccess.Of(host), .. ServiceAccess.Of(host), .. ContainerAccess.Of(host.Model.Containers), .. OptionAccess.Of(host),
        ]).DistinctBy(fact => fact.Key).OrderBy(fact => fact.Key, StringComparer.Ordinal),
    ];
}
