namespace Hardening;

internal static class ServiceKeys
{
    private const string Facet = "Services";

    public static readonly FamilyKey<ServiceName> Services = new(Facet, nameof(Services));
    public static readonly ScalarKey<ServiceText> Description = new(Facet, nameof(Description));
    public static readonly ScalarKey<PackageName> Package = new(Facet, nameof(Package));
    public static readonly ScalarKey<ProgramName> Program = new(Facet, nameof(Program));
    public static readonly ScalarKey<Sequence<ServiceText>> Arguments = new(Facet, nameof(Arguments));
    public static readonly FamilyKey<SecretName> SecretArguments = new(Facet, nameof(SecretArguments));
    public static readonly ScalarKey<CommandFlag> Flag = new(Facet, nameof(Flag));
    public static readonly FamilyKey<VariableName> Variables = new(Facet, nameof(Variables));
    public static readonly ScalarKey<ServiceText> Value = new(Facet, nameof(Value));
    public static readonly FamilyKey<VariableName> SecretVariables = new(Facet, nameof(SecretVariables));
    public static readonly ScalarKey<SecretName> Secret = new(Facet, nameof(Secret));
    public static readonly SetKey<SecretName> EnvironmentSecrets = new(Facet, nameof(EnvironmentSecrets));
    public static readonly ScalarKey<UserName> User = new(Facet, nameof(User));
    public static readonly ScalarKey<bool> DynamicUser = new(Facet, nameof(DynamicUser));
    public static readonly SetKey<GroupName> Groups = new(Facet, nameof(Groups));
    public static readonly ScalarKey<ServiceType> Type = new(Facet, nameof(Type));
    public static readonly ScalarKey<RestartPolicy> Restart = new(Facet, nameof(Restart));
    public static readonly ScalarKey<long> RestartSeconds = new(Facet, nameof(RestartSeconds));
    public static readonly SetKey<UnitName> After = new(Facet, nameof(After));
    public static readonly SetKey<UnitName> Wants = new(Facet, nameof(Wants));
    public static readonly SetKey<UnitName> Requires = new(Facet, nameof(Requires));
    public static readonly SetKey<UnitName> WantedBy = new(Facet, nameof(WantedBy));
    public static readonly ScalarKey<bool> NeedsNetwork = new(Facet, nameof(NeedsNetwork));
    public static readonly ScalarKey<OnCalendar> Calendar = new(Facet, nameof(Calendar));
    public static readonly ScalarKey<bool> Persistent = new(Facet, nameof(Persistent));
    public static readonly ScalarKey<long> RandomizedDelay = new(Facet, nameof(RandomizedDelay));
    public static readonly ScalarKey<ServiceName> StateDirectory = new(Facet, nameof(StateDirectory));
    public static readonly ScalarKey<ServiceName> CacheDirectory = new(Facet, nameof(CacheDirectory));
    public static readonly ScalarKey<ServiceName> RuntimeDirectory = new(Facet, nameof(RuntimeDirectory));
}
