using Hardening.Knowledge;
using Hardening.Model;

namespace Hardening.Tests.Services;

/// <summary>The table of services against the table of options, and against itself.</summary>
public sealed class ServiceTableTests
{
    // Groups of options whose names are those of services.
    private static readonly string[] Groups = ["services.desktopManager", "services.displayManager", "services.gnome", "services.hardware"];

    public static TheoryData<string> Names => [.. ServiceTable.Instance.All.Select(static service => service.Enable.Text)];

    [Fact]
    public void Many_services_are_known_and_most_were_read_in_their_modules()
    {
        Assert.InRange(ServiceTable.Instance.All.Count, 200, int.MaxValue);
        Assert.InRange(ServiceTable.Instance.All.Count(static service => service.IsVerified), 140, int.MaxValue);
    }

    // What was read in its module may be newer than the table of options.
    [Theory, MemberData(nameof(Names))]
    public void Options_of_a_service_that_was_not_read_are_in_the_table_of_options(string enable)
    {
        var service = Of(enable);
        if (service.IsVerified || Groups.Any(group => enable == $"{group}.<name>.enable")) return;
        IEnumerable<NixosPath> all =
        [
            .. service.IsSwitched ? [service.Enable] : Array.Empty<NixosPath>(),
            .. new[] { service.Bind, service.OpenFirewall }.Concat(service.Ports.Select(static port => port.Option)).Concat(service.State.Select(static kept => kept.Option)).OfType<string>().Select(NixosPath.From),
            .. service.Ports.Where(static port => port.OpenedBy is not (null or "+")).Select(port => service.Beside(port.OpenedBy!, null)),
            .. service.Login.Unless.Select(static test => test.Path), .. service.Secrets,
        ];
        Assert.DoesNotContain(all, static path => !Exists(path.Text));
    }

    [Theory, MemberData(nameof(Names))]
    public void An_option_of_a_service_leads_back_to_it(string enable)
    {
        var service = Of(enable);
        Assert.Same(service, ServiceTable.Instance.Of(KnownService.At(service.Enable, "example"))?.Service);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_default_of_the_table_is_that_of_the_option(string enable)
    {
        var service = Of(enable);
        foreach (var port in service.Ports)
            if (port is { Option: { } option, First: { } first } && Default(option) is { } value && KnownPort.Read(value) is { } said && said > 0) Assert.Equal(said, first);
        foreach (var kept in service.State)
            if (kept is { Option: { } option, Path: { } path } && Default(option) is NixosValue.Text { Value: ['/', ..] text }) Assert.Equal(text.TrimEnd('/').Replace("/var/lib/private", "/var/lib", StringComparison.Ordinal), path.Replace("/var/lib/private", "/var/lib", StringComparison.Ordinal));
        if (service.OpenFirewall is { } opener && Default(opener) is NixosValue.Boolean opens) Assert.Equal(opens.Value, service.Opens);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_secret_of_a_service_is_refused_as_a_literal(string enable)
    {
        foreach (var secret in Of(enable).Secrets)
        {
            var path = NixosPath.Of(secret.Segments.TakeWhile(static segment => segment != "*").Select(static segment => segment == "<name>" ? "example" : segment));
            NixosValue value = new NixosValue.Text("Kx7pQ2vWm9-Tr4");
            foreach (var name in secret.Segments.SkipWhile(static segment => segment != "*").Reverse())
                value = name == "*" ? new NixosValue.List([value]) : NixosValue.From(new Dictionary<string, object?> { [name == "<name>" ? "example" : name] = value });
            Assert.True(SecretOptions.Refusal(path, value) is not null || SecretOptions.Refusal(path, NixosValue.From(new Dictionary<string, object?> { ["user"] = "Kx7pQ2vWm9-Tr4" })) is not null, secret.Text);
        }
    }

    [Fact]
    public void What_has_a_port_is_said_to_ask_for_something_or_nothing() =>
        Assert.Empty(ServiceTable.Instance.All.Where(static service => service.Ports.Any(static port => !port.IsLoopback) && service.Login.Kind == "n/a" && service.Name is not ("Avahi mDNS" or "WS-Discovery")).Select(static service => service.Name));

    [Fact]
    public void Groups_that_are_root_come_from_the_table()
    {
        Assert.Equal(["docker", "incus-admin", "libvirtd", "podman"], ServiceTable.Instance.RootGroups);
        Assert.All(ServiceTable.Instance.RootGroups, static group => Assert.Contains(HostAccess.RootGroups, known => known.Group == group));
    }

    private static KnownService Of(string enable) => ServiceTable.Instance.All.Single(service => service.Enable.Text == enable);

    private static bool Exists(string path) => Enum.GetValues<NixosRelease>().Any(release => NixosOptions.Find(path, release) is { Option: not null });

    private static NixosValue? Default(string path) => NixosOptions.Find(path, NixosRelease.V26_05).Option?.Default is { } text ? OptionLiteral.Read(text) : null;
}
