using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Programs of one's own that run as services.</summary>
internal sealed class ServicesEmitter : Emitter
{
    private const string NetworkOnline = "network-online.target";

    public override string Facet => "services";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var services = host.Services.All.Certain.Select(host.Services.Service).ToArray();
        return
        [
            .. services.SelectMany(service => Unit(host, service)),
            .. services.SelectMany(Timer),
            .. services.Select(service => service.User.TryGet(out var user) ? user : null).OfType<UserName>().Distinct()
                .Where(user => !user.IsRoot && !host.Users.All.Has(user)).SelectMany(Account),
        ];
    }

    private static IEnumerable<Assignment> Unit(HostModel host, ServiceModel service)
    {
        var path = $"systemd.services.{Nixos.Part(service.Name)}";
        return
        [
            .. Option($"{path}.description", service.Description, static text => SystemdText.Specifiers(text.Text)),
            .. Units($"{path}.after", service.After, service.NeedsNetwork.Is(true) ? [NetworkOnline] : []),
            .. Units($"{path}.wants", service.Wants, service.NeedsNetwork.Is(true) ? [NetworkOnline] : []),
            .. Units($"{path}.requires", service.Requires, []),
            .. Units($"{path}.wantedBy", service.WantedBy, service.WantedBy.IsEmpty && service.Calendar.IsUnset ? ["multi-user.target"] : []),
            .. Environment($"{path}.environment", service),
            .. Config($"{path}.serviceConfig", host, service),
        ];
    }

    private static IEnumerable<Assignment> Units(string path, SettingSet<UnitName> units, string[] more) =>
        units.Certain.Select(unit => unit.ToString()).Concat(more).Distinct().ToArray() is { Length: > 0 } all ? [Option(path, NixSyntax.Strings(all))] : [];

    private static IEnumerable<Assignment> Environment(string path, ServiceModel service) =>
    [
        .. service.Variables.Certain.SelectMany(name => Option($"{path}.{Nixos.Part(name)}", service.ValueOf(name), static value => SystemdText.Specifiers(value))),
        .. service.SecretVariables.Certain.Where(name => service.SecretOf(name) is not null).Select(name => Option($"{path}.{Nixos.Part(name)}", $"%d/{service.SecretOf(name)}")),
    ];

    private static IEnumerable<Assignment> Config(string path, HostModel host, ServiceModel service) =>
    [
        .. Option($"{path}.Type", service.Type, static type => type.ToString().ToLowerInvariant()),
        .. service.Type.IsUnset && !service.Calendar.IsUnset ? [Option($"{path}.Type", "oneshot")] : Array.Empty<Assignment>(),
        .. Option($"{path}.ExecStart", service.Package, package => Command(service, package)),
        .. Option($"{path}.User", service.User, static user => user.ToString()),
        .. Option($"{path}.Group", service.User, static user => user.ToString()),
        .. Option($"{path}.DynamicUser", service.DynamicUser),
        .. Option($"{path}.SupplementaryGroups", service.Groups, static group => group.ToString()),
        .. Option($"{path}.Restart", service.Restart, Text),
        .. Option($"{path}.RestartSec", service.RestartSeconds, static seconds => $"{seconds}s"),
        .. service.Credentials.Any()
            ? [Option($"{path}.LoadCredential", NixSyntax.Strings(service.Credentials.Select(secret => $"{secret}:{host.Secrets.PathOf(secret)}")))]
            : Array.Empty<Assignment>(),
        .. Option($"{path}.EnvironmentFile", service.EnvironmentSecrets, secret => host.Secrets.PathOf(secret).ToString()),
        .. Folder(path, "State", service.StateDirectory),
        .. Folder(path, "Cache", service.CacheDirectory),
        .. Folder(path, "Runtime", service.RuntimeDirectory),
        .. service.Sandbox.Directives.Select(directive => Option($"{path}.{directive.Name}", Nixos.Value(directive.Value))),
    ];

    private static IEnumerable<Assignment> Folder(string path, string kind, Setting<ServiceName> name) =>
        name.TryGet(out var folder) ? [Option($"{path}.{kind}Directory", folder.ToString()), Option($"{path}.{kind}DirectoryMode", "0700")] : [];

    private static NixInterpolatedString Command(ServiceModel service, PackageName package)
    {
        var pkg = Nixos.Member("pkgs", package.Text.Split('.'));
        var program = service.Program.TryGet(out var name)
            ? NixSyntax.Call(Nixos.Lib("getExe'"), pkg, name.ToString())
            : NixSyntax.Call(Nixos.Lib("getExe"), pkg);
        service.Arguments.TryGet(out var words);
        string[] rest = [.. words?.Select(word => SystemdText.Word(word)) ?? [], .. service.SecretArguments.Certain.SelectMany(secret => Secret(service, secret))];
        return NixSyntax.Text(program, string.Concat(rest.Select(word => " " + word)));
    }

    private static IEnumerable<string> Secret(ServiceModel service, SecretName secret)
    {
        if (!service.FlagOf(secret).TryGet(out var flag)) return [];
        var text = SystemdText.Word(flag);
        return text.EndsWith('=') ? [$"{text}%d/{secret}"] : [text, $"%d/{secret}"];
    }

    private static NixExpression Text(RestartPolicy policy) => policy switch
    {
        RestartPolicy.OnFailure => "on-failure",
        RestartPolicy.Always => "always",
        _ => "no",
    };

    private static IEnumerable<Assignment> Timer(ServiceModel service)
    {
        if (!service.Calendar.TryGet(out var calendar)) return [];
        var path = $"systemd.timers.{Nixos.Part(service.Name)}";
        return
        [
            Option($"{path}.wantedBy", NixSyntax.Strings(["timers.target"])),
            Option($"{path}.timerConfig.OnCalendar", calendar.ToString()),
            .. Option($"{path}.timerConfig.Persistent", service.Persistent),
            .. Option($"{path}.timerConfig.RandomizedDelaySec", service.RandomizedDelay, static seconds => $"{seconds}s"),
        ];
    }

    private static IEnumerable<Assignment> Account(UserName user)
    {
        yield return Option($"users.users.{Nixos.Part(user)}.isSystemUser", true);
        yield return Option($"users.users.{Nixos.Part(user)}.group", user.ToString());
        yield return Option($"users.groups.{Nixos.Part(user)}", NixSyntax.Attrs());
    }
}
