namespace Hardening.Tests.Model;

public sealed class HostKindTests
{
    [Fact]
    public void The_calls_of_a_host_return_its_kind()
    {
        var fleet = new Fleet("home");
        Server server = fleet.Server("server").StateVersion(NixosRelease.V25_11).Architecture(Architecture.Arm64).Import("./hardware-configuration.nix").Accept("HD1101", because: "a test");
        Laptop laptop = fleet.Laptop("laptop").StateVersion(NixosRelease.V26_05).Import("./hardware-configuration.nix");
        Host any = server;
        any.StateVersion(NixosRelease.V26_05);
        Assert.Equal(server, any);
        var (first, second) = (fleet.ToModel().Hosts[0], fleet.ToModel().Hosts[1]);
        Assert.True(first.StateVersion.Is(NixosRelease.V26_05) && first.Architecture.Is(Architecture.Arm64));
        Assert.Equal("StateVersion", second.StateVersion.Origins[0].Method);
        Assert.NotEqual<Host>(server, laptop);
    }

    [Fact]
    public void Every_call_of_a_host_has_its_kind()
    {
        static string[] Calls(Type type) => [.. type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.ReturnType != typeof(void) && typeof(Host).IsAssignableFrom(method.ReturnType)).Select(method => method.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(Calls(typeof(Host)), Calls(typeof(Host<Server>)));
    }
}
