namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretInImportedModuleTests : RuleTests<SecretInImportedModule>
{
    [Fact]
    public void Finds_a_password_in_a_module() =>
        Finds(Statements("""server.[|Import("./wifi.nix")|];""").With("./wifi.nix", """{ networking.wireless.networks.home.psk = "correct horse battery"; }"""),
            "networking.wireless.networks.home.psk of server holds a secret in an imported module.");

    [Fact]
    public void Leaves_a_module_without_secrets() =>
        IsSilent(Statements("""server.Import("./time.nix");""").With("./time.nix", """{ time.timeZone = "UTC"; services.grafana.settings.security.admin_password = "$__file{/run/secrets/grafana}"; }"""));

    [Fact]
    public void Does_not_guess_which_module_is_imported() =>
        IsUndecided(Statements("""server.Import(args.Length > 0 ? "./wifi.nix" : "./time.nix");""").With("./wifi.nix", """{ networking.wireless.networks.home.psk = "correct horse battery"; }""").With("./time.nix", "{ }"));
}
