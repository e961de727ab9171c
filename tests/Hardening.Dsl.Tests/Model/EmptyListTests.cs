using System.Reflection;

namespace Hardening.Tests.Model;

/// <summary>An empty list of values, for every public method of every facet that takes one.</summary>
public sealed class EmptyListTests
{
    // What an empty list means there is documented at the method: no second factor, no mount options, no network at all, an empty list of an option, no unit beside the known ones.
    private static readonly string[] Meaningful =
    [
        "Authelia.SecondFactors", "BtrfsVolume.Subvolume", "Disk.Ext4", "Disk.Xfs", "EncryptedVolume.Ext4", "EncryptedVolume.Xfs", "HostStorage.Tmpfs", "HostStorage.Mount", "Security.UsbGuard",
        "Network.Nat", "NixosSettings.SetList", "Systemd.NotifyFailures", "ServiceSandbox.OnlyNetworks", "ServiceSandbox.RestrictAddressFamilies",
    ];

    public static TheoryData<string> Methods => new(All().Select(Name).Distinct().Where(name => !Meaningful.Contains(name)));

    [Theory, MemberData(nameof(Methods))]
    public void Is_refused_where_it_would_do_nothing(string name)
    {
        foreach (var method in All().Where(method => Name(method) == name))
        {
            var server = new Fleet("home").Server("server");
            var facet = Activator.CreateInstance(method.DeclaringType!, BindingFlags.Instance | BindingFlags.NonPublic, null, [server.Place], null);
            var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(facet, [.. method.GetParameters().Select(Argument)]));
            var refusal = Assert.IsType<SettingException>(thrown.InnerException);
            Assert.StartsWith($"{method.Name} needs at least one value", refusal.Problem, StringComparison.Ordinal);
            Assert.Equal(method.GetParameters().Single(IsList).Name, refusal.Parameter);
            Assert.Equal(("Program.cs", 7), (refusal.Origin!.File, refusal.Origin.Line));
        }
    }

    [Fact]
    public void Is_taken_where_its_meaning_is_documented()
    {
        var known = All().Select(Name).ToHashSet();
        Assert.All(Meaningful, name => Assert.Contains(name, known));
        var fleet = new Fleet("home");
        fleet.Server("server").Services.Add("worker", service => service.Run("hello").Sandbox(box => box.RestrictAddressFamilies().OnlyNetworks()));
        fleet.Server("other").Storage.Tmpfs("/scratch");
        Assert.Equal(2, fleet.ToModel().Hosts.Count);
    }

    private static IEnumerable<MethodInfo> All() => typeof(Fleet).Assembly.GetExportedTypes()
        .Where(type => typeof(IFacet).IsAssignableFrom(type) && !type.IsAbstract)
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Any(IsList));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static bool IsList(ParameterInfo parameter) => parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(ListOf<>);

    private static object? Argument(ParameterInfo parameter) =>
        IsList(parameter) ? Activator.CreateInstance(parameter.ParameterType, "Program.cs", 7)
        : parameter.ParameterType == typeof(string) ? "a"
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
