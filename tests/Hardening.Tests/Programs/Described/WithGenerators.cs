using Hardening;

namespace Described;

internal static class WithGenerators
{
    public static void Describe(Fleet fleet, Host server, string variant)
    {
        if (Environment.GetEnvironmentVariable("ADMIN_KEY") is { } admin) fleet.Administrator("admin", admin);
        if (Environment.GetEnvironmentVariable("SERVER_KEY") is { } key) server.Secrets.HostKey(key);
        if (variant == "sops") server.Secrets.Backend(SecretBackend.Sops);
        // RSA keys of 4096 bits take seconds.
        foreach (var generator in Enum.GetValues<SecretGenerator>().Where(generator => variant == "all" || generator < SecretGenerator.TlsKey)) server.Secrets.Generate(generator.ToString(), generator);
        server.Secrets.Add("by_hand");
        if (variant == "hardware") server.Import("./hosts/server/hardware-configuration.nix").Hardware.Report("./facter.json");
        if (variant == "twice") server.Secrets.Generate("other", SecretGenerator.SshKey).File("./secrets/Token.age");
    }
}
