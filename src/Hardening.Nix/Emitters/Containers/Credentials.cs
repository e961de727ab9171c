using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Containers;

/// <summary>Where a secret that was handed into a container lies inside it (systemd-nspawn(1), systemd.exec(5)).</summary>
internal static class Credentials
{
    /// <summary>The path that the container's root can read: what systemd reads before it starts a service.</summary>
    public static string ForRoot(SecretName name) => $"/run/host/credentials/{name}";

    /// <summary>The path that the service's own user can read, once the service loads it.</summary>
    public static string For(string unit, SecretName name) => $"/run/credentials/{unit}.service/{name}";

    /// <summary>Lets a service load secrets of the container.</summary>
    public static IEnumerable<Assignment> Load(string unit, IReadOnlyList<SecretName> names) => names.Count == 0 ? [] :
        [new($"systemd.services.{unit}.serviceConfig.LoadCredential", NixSyntax.List([.. names.Distinct().Select(static name => new NixListItem(name.ToString()))]))];
}
