using System.Text;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What every method of every facet comes to, word for word and for each release.</summary>
/// <remarks>Types and paths are checked against NixOS elsewhere; whether a value is the one that was meant, only a person who reads it can say.</remarks>
public sealed class EmissionTextTests
{
    public static TheoryData<NixosRelease> Releases => [.. Enum.GetValues<NixosRelease>()];

    [Theory, MemberData(nameof(Releases))]
    public void Every_method_is_emitted_as_it_was_read(NixosRelease release)
    {
        var files = Files(EveryMethod.Fleet(release));
        // Of the other releases, only what differs.
        var read = release == NixosRelease.V26_05 ? [] : Files(EveryMethod.Fleet(NixosRelease.V26_05));
        var shown = files.Where(file => !read.TryGetValue(file.Key, out var same) || same != file.Value);
        Repository.Matches(Golden($"{release.Number()}.txt"), string.Concat(shown.Select(static file => $"=== {file.Key}\n{file.Value}")));
    }

    [Fact]
    public void Secrets_of_sops_and_units_with_few_calls_are_emitted_as_they_were_read()
    {
        var fleet = new Fleet("test", NixosRelease.V26_05);
        fleet.Administrator("admin", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
        var host = fleet.Server("server");
        host.Secrets.Backend(SecretBackend.Sops).HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh").Identity("/etc/ssh/ssh_host_ed25519_key");
        var password = host.Secrets.Add("password");
        var token = host.Secrets.Add("token", static secret => secret.Owner("app").Group("app").Mode("0440"));
        host.Users.Add("app", static user => user.System()).Add("admin", user => user.Wheel().PasswordFrom(password));
        host.Services.Add("job", static unit => unit.Run("hello").DynamicUser().Timer("daily"));
        host.Services.Add("app", unit => unit.Run("hello").RunAs("app").PassSecret(token, "--token-file").Arguments("$HOME", "a\"b", "100%"));
        var files = Files(fleet);
        Repository.Matches(Golden("sops.txt"), string.Concat(((string[])[".sops.yaml", "hosts/server/secrets.nix", "hosts/server/services.nix", "hosts/server/users.nix"]).Select(path => $"=== {path}\n{files[path]}")));
    }

    private static SortedDictionary<string, string> Files(Fleet fleet) => new(
        FlakeEmitter.Emit(fleet.ToModel()).Where(static file => file.Path.Value.EndsWith(".nix", StringComparison.Ordinal) || file.Path.Value == ".sops.yaml")
            .ToDictionary(static file => file.Path.Value, static file => Encoding.UTF8.GetString(file.Content.Span)), StringComparer.Ordinal);

    private static string Golden(string name) => Repository.PathOf("tests", "Hardening.Nix.Tests", "Emission", "EveryMethod", name);
}
