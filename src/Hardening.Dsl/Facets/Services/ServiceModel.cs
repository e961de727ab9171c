namespace Hardening.Model;

/// <summary>What one service shall be.</summary>
public sealed partial class ServiceModel
{
    private readonly ModelScope scope;

    internal ServiceModel(HostModel host, ServiceName name) => (Name, scope) = (name, host.Root.In(ServicesSettings.All, name));

    internal ModelScope Scope => scope;

    /// <summary>The name of its unit, without the type.</summary>
    public ServiceName Name { get; }

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
        .. SecretArguments.Where(static secret => secret.IsCertain).Select(secret => new SecretUse(secret.Value, $"service {Name}", null, secret.Origin) { Unit = Name }),
        .. SecretVariables.Where(variable => variable.IsCertain && SecretOf(variable.Value) is not null)
            .Select(variable => new SecretUse(SecretOf(variable.Value)!, $"service {Name}", null, variable.Origin) { Unit = Name }),
        .. EnvironmentSecrets.Where(static secret => secret.IsCertain).Select(secret => new SecretUse(secret.Value, $"service {Name}", null, secret.Origin) { Unit = Name }),
    ];

    /// <summary>The flag before the path of a secret.</summary>
    public Setting<CommandFlag> FlagOf(SecretName secret) => scope.Get(ServiceSettings.SecretArguments, secret, ServiceSettings.Flag);

    /// <summary>What a variable holds.</summary>
    public Setting<ServiceText> ValueOf(VariableName variable) => scope.Get(ServiceSettings.Variables, variable, ServiceSettings.Value);

    /// <summary>The secret whose path a variable holds, where it is known.</summary>
    public SecretName? SecretOf(VariableName variable) =>
        scope.Get(ServiceSettings.SecretVariables, variable, ServiceSettings.Secret).TryGet(out var secret) ? secret : null;
}
