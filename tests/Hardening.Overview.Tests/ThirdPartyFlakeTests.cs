using Hardening.Overview.Facts;

namespace Hardening.Overview.Tests;

/// <summary>What the overview says of a host that uses a module of a third-party flake.</summary>
public sealed class ThirdPartyFlakeTests
{
    [Fact]
    public void A_module_that_may_set_any_option_leaves_no_claim()
    {
        var view = View(static input => input.Module());
        Assert.NotEmpty(Views.OfServer(static server => server.Ssh.KeyOnly()).Hosts[0].Measures);
        Assert.Empty(view.Hosts[0].Measures);
        var pages = Views.Markdown(view);
        Assert.Contains("The host uses 1 module of third-party flakes. These may set any option, so protections and open ports are unknown.", pages, StringComparison.Ordinal);
        Assert.Contains("nixosModules.default of sample", pages, StringComparison.Ordinal);
        Assert.Contains("github:example/sample", pages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_that_changes_some_options_leaves_the_claims_about_others()
    {
        var view = View(static input => input.Module().ChangesOnly("boot.kernel.sysctl", "time"));
        Assert.NotEmpty(view.Hosts[0].Measures);
        Assert.Contains("As described, these only change boot.kernel.sysctl, time; protections", Views.Markdown(view), StringComparison.Ordinal);
    }

    private static FleetView View(Func<FleetInput, InputModule> module)
    {
        var fleet = new Fleet("test");
        var server = fleet.Server("server");
        server.Ssh.KeyOnly();
        server.Use(module(fleet.Input("sample", "github:example/sample")));
        return Views.Of(fleet);
    }
}
