namespace Hardening.Tests.Rules.Options;

public sealed class ServiceOptionsRefusedTests : RuleTests<ServiceOptionsRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.{|also:Set("services.openssh.enable", true)|};
            server.Nixos.{|also:Set("programs.ssh.setXAuthLocation", false)|};
            server.Nixos.[|Set("services.openssh.settings.X11Forwarding", true)|];
            """,
            "X11 forwarding needs programs.ssh.setXAuthLocation.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("services.openssh.enable", true);
            server.Nixos.Set("services.openssh.settings.X11Forwarding", true);
            server.Nixos.Set("programs.ssh.setXAuthLocation", true);
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.Set("services.openssh.enable", true);
            server.Nixos.Set("services.openssh.settings.X11Forwarding", args.Length > 0);
            server.Nixos.Set("programs.ssh.setXAuthLocation", false);
            """);
}
