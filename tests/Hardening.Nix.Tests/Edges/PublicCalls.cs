using System.Reflection;

namespace Hardening.Nix.Tests.Edges;

/// <summary>Calls of every public method of the DSL, with working arguments of which one can be replaced.</summary>
internal static class PublicCalls
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    // What a parameter takes: by method, or by its own name.
    private static readonly Dictionary<string, object> Samples = new(StringComparer.Ordinal)
    {
        ["name"] = "sample", ["path"] = "/var/lib/sample", ["because"] = "a test", ["calendar"] = "Sun 04:40", ["key"] = Key, ["text"] = "A text", ["at"] = "/srv", ["device"] = "/dev/disk/by-id/sample",
        ["size"] = "1G", ["host"] = "10.0.0.1", ["container"] = "10.0.0.2", ["units"] = "sample.service", ["interfaces"] = "ve-*", ["internalInterfaces"] = "ve-*", ["externalInterface"] = "enp1s0",
        ["addresses"] = "192.0.2.1", ["networks"] = "192.0.2.0/24", ["names"] = "sample", ["groups"] = "video", ["users"] = "admin", ["user"] = "admin", ["group"] = "users", ["mode"] = "0400",
        ["flags"] = "--commit-lock-file", ["flag"] = "--token-file=", ["paths"] = "/srv/sample", ["devices"] = "/dev/kvm", ["mask"] = "0027", ["modules"] = "e1000e", ["authorizedKeys"] = Key, ["hostKey"] = "/persist/key",
        ["over"] = "enp1s0", ["capabilities"] = "CAP_NET_ADMIN", ["words"] = "--verbose", ["rule"] = "HD3004", ["except"] = "kernel.kptr_restrict", ["until"] = "2030-01-01", ["ports"] = 8080, ["port"] = 8080, ["from"] = 1000, ["to"] = 2000,
        ["id"] = "sample", ["hostPath"] = "/srv/sample", ["values"] = "btrfs", ["flake"] = "github:example/hosts", ["email"] = "admin@example.org", ["repository"] = "/backup",
        ["Fleet.Server.name"] = "second", ["Fleet.Laptop.name"] = "second", ["Host.Import.path"] = "./sample.nix", ["Secret.File.path"] = "./sample.age",
        ["AdGuardHome.Upstreams.addresses"] = "https://dns.quad9.net/dns-query", ["AdGuardHome.BlockLists.addresses"] = "https://example.org/list.txt", ["OidcClient.RedirectTo.addresses"] = "https://example.org/login",
        ["NetworkInterface.Address.cidr"] = "192.0.2.20/24", ["NetworkInterface.Gateway.address"] = "192.0.2.1", ["NetworkInterface.MacAddress.address"] = "02:00:00:00:00:01", ["Containers.Subnet.network"] = "10.10.10.0/24",
        ["Network.Unmanaged.pattern"] = "ve-*", ["Network.CongestionControl.algorithm"] = "bbr", ["Network.QueueDiscipline.algorithm"] = "cake", ["Kernel.Configure.symbol"] = "SECURITY_LANDLOCK",
        ["Kernel.BootParameter.text"] = "console=tty0", ["Kernel.Sysctl.key"] = "kernel.printk", ["Kernel.Sysctl.value"] = "3 3 3 3", ["NixosSettings.Set.value"] = "en_US.UTF-8", ["NixosSettings.Force.value"] = "en_US.UTF-8", ["NixosSettings.Default.value"] = "en_US.UTF-8",
        ["NixosSettings.Set.path"] = "i18n.defaultLocale", ["NixosSettings.Force.path"] = "i18n.defaultLocale", ["NixosSettings.Default.path"] = "i18n.defaultLocale",
        ["NixosSettings.Declare.path"] = "services.sample.enable", ["type"] = "boolean",
        ["NixosSettings.SetList.path"] = "boot.supportedFilesystems", ["Service.Run.package"] = "hello", ["Service.Program.name"] = "hello", ["Service.Variable.name"] = "SAMPLE", ["Service.SecretVariable.name"] = "SAMPLE_FILE",
        ["Service.Variable.value"] = "a value", ["Firewall.On.name"] = "enp1s0", ["Network.Interface.name"] = "enp1s0", ["Time.Zone.name"] = "Europe/Berlin", ["Time.Servers.names"] = "ntp.example.org",
        ["Time.AuthenticatedServers.names"] = "time.cloudflare.com", ["Traefik.Domain.name"] = "example.org", ["Wireless.Country.code"] = "DE", ["Secrets.HostKey.key"] = Key,
        ["AutomaticUpgrade.Reboot.from"] = "03:00", ["AutomaticUpgrade.Reboot.to"] = "05:00", ["Kernel.RandomizeMemoryLayout.bits"] = 32, ["Kernel.RandomizeMemoryLayout.compatBits"] = 16,
        ["BackupJob.Check.percent"] = 10, ["Container.MemoryMax.size"] = "1G", ["Kernel.BootParameter.parameter"] = BootParameter.Unlisted("sample.mode=1"), ["Kernel.Sysctl.key:SysctlKey"] = SysctlKey.Unlisted("sample.key"),
        ["HostStorage.Persist.at"] = "/persist", ["HostStorage.Tmpfs.at"] = "/tmp", ["Disk.Boot.size"] = "512M", ["Container.NameServers.addresses"] = "9.9.9.9", ["Kernel.Package.package"] = KernelPackages.Latest,
        ["Kernel.Blacklist.modules"] = "vivid", ["Kernel.Load.modules"] = "kvm-intel", ["Users.Add.name"] = "sample", ["User.PasswordFrom.path"] = "/persist/passwords/sample", 
        ["keepSince"] = TimeSpan.FromDays(3), ["time"] = TimeSpan.FromDays(90), ["keepOld"] = TimeSpan.FromDays(30),
        ["Ssh.LoginGraceTime.time"] = TimeSpan.FromSeconds(30), ["count"] = 1000, ["Kernel.Sysctl.value:SysctlValue"] = SysctlValue.From("1"), ["Kernel.Blacklist.groups"] = KernelModules.FireWire,
        ["reference"] = "github:example/sample", ["FleetInput.Module.path"] = "nixosModules.default", ["prefixes"] = "services.sample",
        ["OpenCloud.LoginAt.client"] = "sample-client", ["Container.Publish.name"] = "published", ["patterns"] = "**/node_modules", ["HostStorage.Disk.name"] = "main",
        ["HostStorage.Zfs.hostId"] = "4f6a1c2e", ["Hardware.Report.report"] = "./facter.json", ["Security.UsbGuard.rules"] = "allow id 1d6b:0002",
    };

    /// <summary>Every public method of the fleet, of hosts and of their facets.</summary>
    public static IReadOnlyList<MethodInfo> Methods { get; } =
    [
        .. typeof(Fleet).Assembly.GetExportedTypes()
            // What a kind of host repeats to return itself is called on the host.
            .Where(static type => type == typeof(Fleet) || (IsFacet(type) && !type.IsGenericTypeDefinition))
            .SelectMany(static type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(static method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object)),
    ];

    /// <summary>The parameters a person fills in.</summary>
    public static IEnumerable<ParameterInfo> Parameters(MethodInfo method) => method.GetParameters().Where(static parameter => parameter.Name is not ("file" or "line"));

    /// <summary>Whether a parameter takes text, alone or in a list.</summary>
    public static bool TakesText(ParameterInfo parameter) => 
        parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]) || parameter.ParameterType == typeof(NixValue) || parameter.ParameterType == typeof(ListOf<string>);

    public static string Show(ParameterInfo parameter) =>
        $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}({string.Join(", ", Parameters((MethodInfo)parameter.Member).Select(static p => p.ParameterType.Name))}) {parameter.Name}";

    /// <summary>A fleet on which the method was called; <paramref name="value"/> in place of one argument.</summary>
    public static Fleet Call(MethodInfo method, ParameterInfo? replaced = null, object? value = null)
    {
        var fleet = new Fleet("test");
        var context = new Context(fleet, fleet.Server("server"));
        On(context, method.DeclaringType!, receiver => Invoke(context, receiver, method, replaced, value));
        return fleet;
    }

    /// <summary>The working text of a parameter.</summary>
    public static string TextOf(ParameterInfo parameter)
    {
        var fleet = new Fleet("test");
        return (string)One(new Context(fleet, fleet.Server("server")), (MethodInfo)parameter.Member, parameter, typeof(string))!;
    }

    /// <summary>The same text in place of a text, or as the one element of a list.</summary>
    public static object TextFor(ParameterInfo parameter, string? text)
    {
        var type = parameter.ParameterType;
        return type == typeof(string) ? text!
            : type == typeof(string[]) ? (string[])[text!]
            : type == typeof(NixValue) ? (NixValue)text!
            : new ListOf<string>("test.cs", 1) { { text!, 1 } };
    }

    private sealed record Context(Fleet Fleet, Server Server)
    {
        private Container? proxy;

        public Container Proxy => proxy ??= Server.Containers.Add("proxy", c => c.HostNetwork("a test").Traefik(t => t.Domain("example.org")));
    }

    private static bool IsFacet(Type? type) => type is not null && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Facet<>)) || IsFacet(type.BaseType));

    // Reaches a facet as a program does: by a property of the host, as what another method gives back, or in the description that it takes.
    private static void On(Context context, Type type, Action<object> act)
    {
        if (type == typeof(Fleet)) act(context.Fleet);
        else if (type == typeof(Host)) act(context.Server);
        else if (typeof(Host).GetProperties().FirstOrDefault(property => property.PropertyType == type) is { } property) act(property.GetValue(context.Server)!);
        else if (Methods.FirstOrDefault(method => method.ReturnType == type && method.DeclaringType != type && (method.DeclaringType == typeof(Fleet) || method.DeclaringType == typeof(FleetInput))) is { } opening)
            On(context, opening.DeclaringType!, receiver => act(Invoke(context, receiver, opening, null, null)!));
        else
        {
            var describing = Methods.First(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Action<>).MakeGenericType(type)));
            var parameter = describing.GetParameters().First(parameter => parameter.ParameterType == typeof(Action<>).MakeGenericType(type));
            On(context, describing.DeclaringType!, receiver => Invoke(context, receiver, describing, parameter, Forward(type, act)));
        }
    }

    private static Delegate Forward(Type type, Action<object> act) =>
        (Delegate)typeof(PublicCalls).GetMethod(nameof(Typed), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [act])!;

    // A service is emitted when it has a program.
    private static Action<T> Typed<T>(Action<object> act) => value => act(value is Service service ? service.Run("hello") : value!);

    private static object? Invoke(Context context, object receiver, MethodInfo method, ParameterInfo? replaced, object? value)
    {
        try
        {
            return method.Invoke(receiver, [.. method.GetParameters().Select(parameter => parameter == replaced ? value : Sample(context, method, parameter))]);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    private static object? Sample(Context context, MethodInfo method, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.Name is "file") return "test.cs";
        if (parameter.Name is "line") return 1;
        if (type == typeof(string[])) return (string[])[(string)One(context, method, parameter, typeof(string))!];
        if (type == typeof(NixValue)) return (NixValue)(string)One(context, method, parameter, typeof(string))!;
        if (!type.IsGenericType) return One(context, method, parameter, type);
        if (type.GetGenericTypeDefinition() != typeof(ListOf<>)) return Forward(type.GetGenericArguments()[0], static _ => { });
        var list = Activator.CreateInstance(type, "test.cs", 1)!;
        type.GetMethod("Add")!.Invoke(list, [One(context, method, parameter, type.GetGenericArguments()[0]), 1]);
        return list;
    }

    private static object? One(Context context, MethodInfo method, ParameterInfo parameter, Type type)
    {
        var name = $"{method.DeclaringType!.Name.Split('`')[0]}.{method.Name}.{parameter.Name}";
        var last = Parameters(method).Skip(1).FirstOrDefault()?.ParameterType.Name;
        foreach (var key in new[] { $"{name}:{last}", $"{name}:{type.Name}", name, parameter.Name! })
            if (Samples.TryGetValue(key, out var sample) && type.IsInstanceOfType(sample)) return sample;
        return type == typeof(bool) ? true
            : type == typeof(int) ? 4
            : type == typeof(long) ? 4L
            : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(60)
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type == typeof(Secret) ? context.Server.Secrets.Add("sample")
            : type == typeof(Container) ? context.Proxy
            : type == typeof(ContainerSubnet) ? context.Server.Containers.Subnet("10.20.0.0/24")
            : type == typeof(InputModule) ? context.Fleet.Input("sample", "github:example/sample").Module()
            : type == typeof(Administrator) ? context.Fleet.Administrator("admin", Key)
            : Member(type) ?? throw new InvalidOperationException($"No sample for {PublicCalls.Show(parameter)}. Add one to {nameof(Samples)}.");
    }

    // A value that the type itself, or the class of its well-known values, offers.
    private static object? Member(Type type) => type.Assembly.GetExportedTypes()
        .Where(holder => holder == type || holder.Name == type.Name + "s")
        .SelectMany(static holder => holder.GetProperties(BindingFlags.Static | BindingFlags.Public))
        .Where(property => property.PropertyType == type)
        .Select(static property => property.GetValue(null))
        .FirstOrDefault()
        ?? type.GetMethod("Unlisted", [typeof(string)])?.Invoke(null, ["sample"]);
}
