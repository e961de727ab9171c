using System.Reflection;

namespace Hardening.Tests.Kernel;

/// <summary>What a value type offers for names that no table lists is taken by every call that expects a listed one.</summary>
public sealed class UnlistedTests
{
    [Fact]
    public void A_sysctl_is_taken_with_every_kind_of_value()
    {
        var fleet = new Fleet("home");
        fleet.Server("server").Kernel
            .Sysctl(SysctlKey.Unlisted("my.module.number"), 0)
            .Sysctl(SysctlKey.Unlisted("my.module.long"), 4_000_000_000)
            .Sysctl(SysctlKey.Unlisted("my.module.switch"), true)
            .Sysctl(SysctlKey.Unlisted("my.module.text"), "a b")
            .Sysctl(SysctlKey.Unlisted("my.module.value"), SysctlValue.From("0"));
        var kernel = fleet.ToModel().Hosts[0].Kernel;
        Assert.Equal(["0", "4000000000", "1", "a b", "0"], kernel.Sysctls.Certain.Select(key => kernel.Sysctl(key).ToString()));
    }

    [Fact]
    public void Modules_are_taken_wherever_modules_are()
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        server.Kernel.Load(KernelModule.Unlisted("v4l2loopback"), KernelModule.Unlisted("zfs")).Blacklist(KernelModule.Unlisted("nvidia"), KernelModule.Unlisted("evdi"));
        server.Boot.LoadEarly(KernelModule.Unlisted("r8125"));
        var host = fleet.ToModel().Hosts[0];
        Assert.Equal(["v4l2loopback", "zfs"], host.Kernel.LoadedModules.Certain.Select(module => module.Name));
        Assert.Equal(["nvidia", "evdi"], host.Kernel.Blacklist.Certain.Select(module => module.Name));
        Assert.Equal(["r8125"], host.Boot.EarlyModules.Certain.Select(module => module.Name));
    }

    [Fact]
    public void A_listed_key_is_checked_with_every_kind_of_value() =>
        Assert.Throws<SettingException>(() => new Fleet("home").Server("server").Kernel.Sysctl(SysctlKey.From("vm.mmap_rnd_bits"), 99));

    // A type converts to text by itself: without an overload of its own, a value made by Unlisted would bind to the call that takes text
    // and be refused with the message that recommends Unlisted.
    [Fact]
    public void No_call_takes_text_alone_where_the_type_has_an_escape_hatch()
    {
        var types = typeof(Fleet).Assembly.GetExportedTypes().Where(type => type.GetMethod("Unlisted", BindingFlags.Public | BindingFlags.Static) is not null).ToArray();
        Assert.Equal([typeof(BootParameter), typeof(KernelModule), typeof(MountOption), typeof(SysctlKey)], types.OrderBy(type => type.Name, StringComparer.Ordinal));
        var methods = typeof(Fleet).Assembly.GetExportedTypes().Where(type => typeof(IFacet).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)).ToArray();
        foreach (var (name, type, text) in new[]
        {
            ("Sysctl", typeof(SysctlKey), typeof(string)), ("BootParameter", typeof(BootParameter), typeof(string)),
            ("Load", typeof(ListOf<KernelModule>), typeof(ListOf<string>)), ("Blacklist", typeof(ListOf<KernelModule>), typeof(ListOf<string>)),
            ("LoadEarly", typeof(ListOf<KernelModule>), typeof(ListOf<string>)),
        })
        {
            var overloads = methods.Where(method => method.Name == name).Select(Others).ToArray();
            var ofText = overloads.Where(signature => signature.First == text).ToArray();
            Assert.NotEmpty(ofText);
            Assert.All(ofText, signature => Assert.Contains(overloads, other => other.First == type && other.Tail == signature.Tail));
        }
    }

    private static (Type First, string Tail) Others(MethodInfo method) =>
        (method.GetParameters()[0].ParameterType, string.Join(", ", method.GetParameters().Skip(1).Select(parameter => parameter.ParameterType.Name)));
}
