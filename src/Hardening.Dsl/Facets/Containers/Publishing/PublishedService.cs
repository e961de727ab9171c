namespace Hardening;

/// <summary>A service as people reach it: everything about its publication is known and fits together.</summary>
/// <param name="Publication">What was described.</param>
/// <param name="Address">The whole name, for example <c>photos.example.org</c>.</param>
/// <param name="Proxy">The container before it.</param>
/// <param name="Backend">Where the proxy reaches it, for example <c>http://10.10.10.5:2283</c>.</param>
/// <param name="Access">Who lets people in.</param>
/// <param name="Login">The container that asks people who they are, or null where the service does so itself.</param>
public sealed record PublishedService(
    PublicationModel Publication, DomainName Address, ContainerModel Proxy, string Backend, PublishedAccess Access, ContainerModel? Login)
{
    /// <summary>The container whose service it is.</summary>
    public ContainerModel Container => Publication.Container;
}
