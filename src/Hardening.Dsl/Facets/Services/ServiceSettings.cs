namespace Hardening;

[SettingsOf(typeof(ServicesModel))]
internal static class ServicesSettings
{
    private static readonly SettingGroup Group = new("Services", "systemd.services");

    // NixOS has units of its own: an option of one does not make it a service of the description.
    public static readonly FamilyKey<ServiceName> All = Group.Family("<name>", As.Text<ServiceName>(ServiceName.TryFrom), "service", [.. ServiceSettings.Keys, .. SandboxSettings.Keys], namedByPath: false);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}

[SettingsOf(typeof(ServiceModel))]
internal static class ServiceSettings
{
    private static readonly SettingGroup Group = new("Services");
    private static readonly SettingGroup Hand = Group.ByHand();
    private static readonly SettingGroup Timer = Group.Beside("systemd.timers.<name>.timerConfig");
    private static readonly SettingGroup OfVariable = new("Services");
    private static readonly SettingGroup OfSecretVariable = new("Services");
    private static readonly SettingGroup OfSecretArgument = new("Services");

    private static readonly Codec<UnitName> Unit = As.Text<UnitName>(UnitName.TryFrom);
    private static readonly Codec<ServiceName> Folder = As.Text<ServiceName>(ServiceName.TryFrom);

    // A single percent sign is a specifier, whose value only systemd knows.
    private static readonly Codec<ServiceText> Content = As.Text(
        static text => text.Replace("%%", "").IndexOf('%') < 0 && ServiceText.TryFrom(text.Replace("%%", "%"), out var read, out _) ? read : null,
        static (ServiceText text) => text.Text.Replace("%", "%%")).Saying(static text => text.Text);

    internal static readonly ScalarKey<ServiceText> Value = OfVariable.Value(Content, "value of an environment variable");
    internal static readonly ScalarKey<SecretName> Secret = OfSecretVariable.Own<SecretName>("path of the secret", static name => name.ToString());
    internal static readonly ScalarKey<CommandFlag> Flag = OfSecretArgument.Own<CommandFlag>("after the flag", static flag => flag.ToString());

    // A unit that another module defines is added to, not started.
    public static readonly ScalarKey<bool> Extends = Group.Own<bool>("adds to a unit of another module", As.Boolean.Say);
    public static readonly ScalarKey<ServiceText> Description = Group.Option("description", Content, "description");
    public static readonly SetKey<UnitName> After = Hand.List("after", Unit, "starts after");
    public static readonly SetKey<UnitName> Wants = Hand.List("wants", Unit, "wants");
    public static readonly SetKey<UnitName> Requires = Group.List("requires", Unit, "requires");
    public static readonly SetKey<UnitName> WantedBy = Hand.List("wantedBy", Unit, "wanted by");
    public static readonly ScalarKey<bool> NeedsNetwork = Group.Own<bool>("waits for the network", As.Boolean.Say);
    public static readonly FamilyKey<VariableName> Variables = Group.Family("environment.<name>", As.Text<VariableName>(VariableName.TryFrom), "variable", OfVariable.Keys);
    public static readonly FamilyKey<VariableName> SecretVariables = Group.OwnFamily<VariableName>("variable", OfSecretVariable.Keys, static name => name.ToString());
    public static readonly ScalarKey<ServiceType> Type = Group.Option("serviceConfig.Type", AsUnit.Lower<ServiceType>(), "type", defaultsTo: ServiceType.Simple);
    public static readonly ScalarKey<PackageName> Package = Group.Own<PackageName>("package", static package => package.Text);
    public static readonly ScalarKey<ProgramName> Program = Group.Own<ProgramName>("program", static program => program.ToString());
    public static readonly ScalarKey<Sequence<ServiceText>> Arguments = Group.Own<Sequence<ServiceText>>("arguments", static words => string.Join(" ", words.Select(static word => word.Text)));
    public static readonly FamilyKey<SecretName> SecretArguments = Group.OwnFamily<SecretName>("argument with the secret", OfSecretArgument.Keys, static name => name.ToString());
    public static readonly ScalarKey<UserName> User = Group.Option("serviceConfig.User", As.Text<UserName>(UserName.TryFrom), "user");
    public static readonly ScalarKey<bool> DynamicUser = Group.Option("serviceConfig.DynamicUser", AsUnit.Boolean, "dynamic user", defaultsTo: false);
    public static readonly SetKey<GroupName> Groups = Group.List("serviceConfig.SupplementaryGroups", As.Text<GroupName>(GroupName.TryFrom), "supplementary groups");
    public static readonly ScalarKey<RestartPolicy> Restart = Group.Option("serviceConfig.Restart", AsUnit.Lower((RestartPolicy.OnFailure, "on-failure")), "restarts", defaultsTo: RestartPolicy.No);
    public static readonly ScalarKey<long> RestartSeconds = Group.Option("serviceConfig.RestartSec", As.Span("s"), "restarts after");
    public static readonly SetKey<SecretName> EnvironmentSecrets = Hand.List("serviceConfig.EnvironmentFile", As.SecretPath, "environment from");
    public static readonly ScalarKey<ServiceName> StateDirectory = Group.Option("serviceConfig.StateDirectory", Folder, "state directory");
    public static readonly ScalarKey<ServiceName> CacheDirectory = Group.Option("serviceConfig.CacheDirectory", Folder, "cache directory");
    public static readonly ScalarKey<ServiceName> RuntimeDirectory = Group.Option("serviceConfig.RuntimeDirectory", Folder, "runtime directory");
    public static readonly ScalarKey<OnCalendar> Calendar = Timer.Option("OnCalendar", As.Calendar, "runs");
    public static readonly ScalarKey<bool> Persistent = Timer.Option("Persistent", AsUnit.Boolean, "catches up missed runs", defaultsTo: false);
    public static readonly ScalarKey<long> RandomizedDelay = Timer.Option("RandomizedDelaySec", As.Span("s"), "random delay", defaultsTo: 0L);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
