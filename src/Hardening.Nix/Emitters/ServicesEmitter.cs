using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Programs that run as services.</summary>
internal sealed class ServicesEmitter() : SettingsEmitter(ServicesSettings.Keys)
{
    private const string NetworkOnline = "network-online.target";

    public override string Facet => "services";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting)
    {
        var services = host.Services.All.Certain.Select(host.Services.Service).ToArray();
        return
        [
            .. services.SelectMany(service => Unit(host, service)),
            .. services.SelectMany(service => Timer(host, service)),
            .. services.Where(static service => service.Extends.IsUnset).Select(service => service.User.TryGet(out var user) ? user : null).OfType<UserName>().Distinct()
                .Where(user => !user.IsRoot && !host.Users.All.Has(user)).SelectMany(Account),
        ];
    }

    private IEnumerable<Assignment> Unit(HostModel host, ServiceModel service)
    {
        var element = ElementOf(service);
        return
        [
            .. ServiceSettings.Keys.Where(static setting => setting.Option is not { IsRooted: true }).SelectMany(setting => Of(host, service, setting, element)),
            .. service.Sandbox.Directives.Select(directive => Option($"{element}.serviceConfig.{directive.Name}", Nixos.Value(directive.Value))),
        ];
    }

    private static NixosPath ElementOf(ServiceModel service) => ServicesSettings.All.Option!.Path.Named(service.Name);

    // Most directives are one setting; these depend on more than theirs, or bring others along.
    private IEnumerable<Assignment> Of(HostModel host, ServiceModel service, SettingKey setting, NixosPath element)
    {
        var config = $"{element}.serviceConfig";
        string[] network = service.NeedsNetwork.Is(true) ? [NetworkOnline] : [];
        return setting.Name switch
        {
            nameof(ServiceSettings.After) => Units($"{element}.after", service.After, network),
            nameof(ServiceSettings.Wants) => Units($"{element}.wants", service.Wants, network),
            nameof(ServiceSettings.WantedBy) => Units($"{element}.wantedBy", service.WantedBy, service.WantedBy.IsEmpty && service.Calendar.IsUnset && service.Extends.IsUnset ? ["multi-user.target"] : []),
            nameof(ServiceSettings.SecretVariables) => service.SecretVariables.Certain.Where(name => service.SecretOf(name) is not null)
                .Select(name => Option($"{element}.environment.{Nixos.Part(name)}", $"%d/{service.SecretOf(name)}")),
            nameof(ServiceSettings.Type) when service.Type.IsUnset && !service.Calendar.IsUnset => [Option($"{config}.Type", "oneshot")],
            nameof(ServiceSettings.Package) => Option($"{config}.ExecStart", service.Package, package => Command(service, package)),
            nameof(ServiceSettings.User) => [.. Declared(host, service.Scope, setting, element), .. Option($"{config}.Group", service.User, static user => user.ToString())],
            nameof(ServiceSettings.EnvironmentSecrets) =>
            [
                .. service.Credentials.Any()
                    ? [Option($"{config}.LoadCredential", NixSyntax.Strings(service.Credentials.Select(secret => $"{secret}:{host.Secrets.PathOf(secret)}")))]
                    : Array.Empty<Assignment>(),
                .. Option($"{config}.EnvironmentFile", service.EnvironmentSecrets, secret => host.Secrets.PathOf(secret).ToString()),
            ],
            nameof(ServiceSettings.StateDirectory) or nameof(ServiceSettings.CacheDirectory) or nameof(ServiceSettings.RuntimeDirectory) =>
                Declared(host, service.Scope, setting, element).SelectMany(folder => (Assignment[])[folder, Option($"{config}.{setting.Name}Mode", "0700")]),
            _ => Write(host, service.Scope, setting, element),
        };
    }

    private static IEnumerable<Assignment> Units(string path, SettingSet<UnitName> units, string[] more) =>
        units.Certain.Select(unit => unit.ToString()).Concat(more).Distinct().ToArray() is { Length: > 0 } all ? [Option(path, NixSyntax.Strings(all))] : [];

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

    private static IEnumerable<Assignment> Timer(HostModel host, ServiceModel service) => service.Calendar.TryGet(out _)
        ?
        [
            Option($"systemd.timers.{Nixos.Part(service.Name)}.wantedBy", NixSyntax.Strings(["timers.target"])),
            .. ServiceSettings.Keys.Where(static setting => setting.Option is { IsRooted: true }).SelectMany(setting => Declared(host, service.Scope, setting, ElementOf(service))),
        ]
        : [];

    private static IEnumerable<Assignment> Account(UserName user)
    {
        yield return Option($"users.users.{Nixos.Part(user)}.isSystemUser", true);
        yield return Option($"users.users.{Nixos.Part(user)}.group", user.ToString());
        yield return Option($"users.groups.{Nixos.Part(user)}", NixSyntax.Attrs());
    }
}
