namespace Hardening;

/// <summary>Who lets people in to what is published.</summary>
public abstract record PublishedAccess
{
    private PublishedAccess()
    {
    }

    /// <summary>The service itself.</summary>
    internal static PublishedAccess ByTheService { get; } = new Service();

    internal static PublishedAccess OneFactor(ContainerName login) => new Login(login, Factors: 1);

    internal static PublishedAccess TwoFactor(ContainerName login) => new Login(login, Factors: 2);

    /// <summary>The service asks people itself.</summary>
    public sealed record Service : PublishedAccess
    {
        /// <inheritdoc/>
        public override string ToString() => "the service's own login";
    }

    /// <summary>A login service stands before it.</summary>
    /// <param name="Container">The container that runs the login service.</param>
    /// <param name="Factors">How many proofs it asks for, 1 or 2.</param>
    public sealed record Login(ContainerName Container, int Factors) : PublishedAccess
    {
        /// <summary>The rule's policy in Authelia's words.</summary>
        public string Policy => Factors == 2 ? "two_factor" : "one_factor";

        /// <inheritdoc/>
        public override string ToString() => $"{(Factors == 2 ? "two factors" : "one factor")} of {Container}";
    }
}
