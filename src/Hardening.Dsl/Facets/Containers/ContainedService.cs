namespace Hardening;

/// <summary>A service inside a container, as far as the container around it has to know it.</summary>
public abstract class ContainedService
{
    private protected readonly ModelScope scope;

    private protected ContainedService(ModelScope scope) => this.scope = scope;

    /// <summary>Whether the container runs it.</summary>
    public abstract Setting<bool> Enabled { get; }

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>Where it serves its pages, or null where it has none of its own.</summary>
    public virtual Port? Web => null;

    /// <summary>The TCP ports that it offers to the network without a proxy before it.</summary>
    public virtual IReadOnlyList<Port> Tcp => [];

    /// <summary>The UDP ports that it offers to the network.</summary>
    public virtual IReadOnlyList<Port> Udp => [];

    /// <summary>The secrets that it reads.</summary>
    public virtual IReadOnlyList<ServiceSecret> Secrets => [];

    /// <summary>What it keeps, by the path inside the container.</summary>
    public virtual IReadOnlyList<ServiceState> State => [];

    private protected static IReadOnlyList<ServiceSecret> Known(params Setting<SecretName>[] secrets) =>
        [.. secrets.Select(static secret => secret.TryGet(out var name) ? new ServiceSecret(name, secret.Origins[0]) : null).OfType<ServiceSecret>()];
}

/// <summary>A secret that a service reads.</summary>
/// <param name="Name">The secret.</param>
/// <param name="Origin">The call that says so.</param>
public sealed record ServiceSecret(SecretName Name, Origin Origin);

/// <summary>Something that a service keeps.</summary>
/// <param name="Path">The file or folder inside the container.</param>
/// <param name="Kind">What it is, which decides how it is copied.</param>
/// <param name="What">A few words.</param>
public sealed record ServiceState(AbsolutePath Path, StateKind Kind, string What);
