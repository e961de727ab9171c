namespace Hardening;

/// <summary>What one service shall be.</summary>
public sealed class ServiceModel
{
    private readonly ModelScope scope;

    internal ServiceModel(HostModel host, ServiceName name) => (Name, scope) = (name, host.Root.In(ServiceKeys.Services, name));

    /// <summary>The name of its unit, without the type.</summary>
    public ServiceName Name { get; }

    /// <summary>What it is for.</summary>
    public Setting<ServiceText> Description => scope.Get(ServiceKeys.Description);

    /// <summary>The package of its program.</summary>
    public Setting<PackageName> Package => scope.Get(ServiceKeys.Package);

    /// <summary>The program, where it is not the package's main one.</summary>
    public Setting<ProgramName> Program => scope.Get(ServiceKeys.Program);

    /// <summary>What is handed to the program, before the secrets.</summary>
    public Setting<Sequence<ServiceText>> Arguments => scope.Get(ServiceKeys.Arguments);

    /// <summary>The secrets whose paths are handed to the program.</summary>
    public SettingSet<SecretName> SecretArguments => scope.Get(ServiceKeys.SecretArguments);

    /// <summary>Its environment.</summary>
    public SettingSet<VariableName> Variables => scope.Get(ServiceKeys.Variables);

    /// <summary>The variables that hold the path of a secret.</summary>
    public SettingSet<VariableName> SecretVariables => scope.Get(ServiceKeys.SecretVariables);

    /// <summary>The secrets that hold variables.</summary>
    public SettingSet<SecretName> EnvironmentSecrets => scope.Get(ServiceKeys.EnvironmentSecrets);

    /// <summary>The user it runs as; unset means root, unless <see cref="DynamicUser"/>.</summary>
    public Setting<UserName> User => scope.Get(ServiceKeys.User);

    /// <summary>Whether its user exists only while it runs.</summary>
    public Setting<bool> DynamicUser => scope.Get(ServiceKeys.DynamicUser);

    /// <summary>The groups it is in besides its own.</summary>
    public SettingSet<GroupName> Groups => scope.Get(ServiceKeys.Groups);

    /// <summary>When it counts as started.</summary>
    public Setting<ServiceType> Type => scope.Get(ServiceKeys.Type);

    /// <summary>After which end it starts again.</summary>
    public Setting<RestartPolicy> Restart => scope.Get(ServiceKeys.Restart);

    /// <summary>Seconds until it starts again.</summary>
    public Setting<long> RestartSeconds => scope.Get(ServiceKeys.RestartSeconds);

    /// <summary>The units after which it starts.</summary>
    public SettingSet<UnitName> After => scope.Get(ServiceKeys.After);

    /// <summary>The units it starts as well.</summary>
    public SettingSet<UnitName> Wants => scope.Get(ServiceKeys.Wants);

    /// <summary>The units it does not run without.</summary>
    public SettingSet<UnitName> Requires => scope.Get(ServiceKeys.Requires);

    /// <summary>The units it is started with.</summary>
    public SettingSet<UnitName> WantedBy => scope.Get(ServiceKeys.WantedBy);

    /// <summary>Whether it waits for the network.</summary>
    public Setting<bool> NeedsNetwork => scope.Get(ServiceKeys.NeedsNetwork);

    /// <summary>When it runs, where it does not run all the time.</summary>
    public Setting<OnCalendar> Calendar => scope.Get(ServiceKeys.Calendar);

    /// <summary>Whether a missed time is made up for.</summary>
    public Setting<bool> Persistent => scope.Get(ServiceKeys.Persistent);

    /// <summary>Seconds over which the start is spread.</summary>
    public Setting<long> RandomizedDelay => scope.Get(ServiceKeys.RandomizedDelay);

    /// <summary>Its folder below <c>/var/lib</c>.</summary>
    public Setting<ServiceName> StateDirectory => scope.Get(ServiceKeys.StateDirectory);

    /// <summary>Its folder below <c>/var/cache</c>.</summary>
    public Setting<ServiceName> CacheDirectory => scope.Get(ServiceKeys.CacheDirectory);

    /// <summary>Its folder below <c>/run</c>.</summary>
    public Setting<ServiceName> RuntimeDirectory => scope.Get(ServiceKeys.RuntimeDirectory);

    /// <summary>What it is shut in by.</summary>
    public SandboxModel Sandbox => new(scope);

    /// <summary>The secrets that systemd hands to it as credentials.</summary>
    public IEnumerable<SecretName> Credentials =>
        SecretArguments.Certain.Concat(SecretVariables.Certain.Select(SecretOf).OfType<SecretName>()).Distinct();

    internal IEnumerable<StateItem> State =>
        StateDirectory.TryGet(out var name)
            ? [new StateItem(AbsolutePath.From($"/var/lib/{(DynamicUser.Is(true) ? "private/" : "")}{name}"), StateKind.Folder, $"state of {Name}", null, StateDirectory.Origins[0])]
            : [];

    // systemd opens all of these files itself, as root.
    internal IEnumerable<SecretUse> SecretUses =>
    [
        .. SecretArguments.Where(static secret => secret.IsCertain).Select(secret => new SecretUse(secret.Value, $"service {Name}", null, secret.Origin)),
        .. SecretVariables.Where(variable => variable.IsCertain && SecretOf(variable.Value) is not null)
            .Select(variable => new SecretUse(SecretOf(variable.Value)!, $"service {Name}", null, variable.Origin)),
        .. EnvironmentSecrets.Where(static secret => secret.IsCertain).Select(secret => new SecretUse(secret.Value, $"service {Name}", null, secret.Origin)),
    ];

    /// <summary>The flag before the path of a secret.</summary>
    public Setting<CommandFlag> FlagOf(SecretName secret) => scope.Get(ServiceKeys.SecretArguments, secret, ServiceKeys.Flag);

    /// <summary>What a variable holds.</summary>
    public Setting<ServiceText> ValueOf(VariableName variable) => scope.Get(ServiceKeys.Variables, variable, ServiceKeys.Value);

    /// <summary>The secret whose path a variable holds, where it is known.</summary>
    public SecretName? SecretOf(VariableName variable) =>
        scope.Get(ServiceKeys.SecretVariables, variable, ServiceKeys.Secret).TryGet(out var secret) ? secret : null;
}
