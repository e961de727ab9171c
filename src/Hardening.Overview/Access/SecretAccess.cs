using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>Who reads the secrets of a host.</summary>
internal static class SecretAccess
{
    public static IEnumerable<AccessFact> Of(HostView host)
    {
        foreach (var person in host.Fleet.Administrators)
            yield return new($"secrets:administrator {person.Key}", $"key of {person.Name} ({PublicKeyText.Short(person.Key)}) decrypts every secret", 1);
        var secrets = host.Model.Secrets;
        if (secrets.HostKey.TryGet(out var own)) yield return new($"secrets:host {own}", $"host key {PublicKeyText.Short(own)} decrypts the secrets of the host", 1, "secrets");
        foreach (var secret in secrets.All.Certain.Select(secrets.Secret))
        {
            var of = $"secret {secret.Name}";
            yield return new(of, of, 0, of);
            foreach (var use in secret.Uses.Select(use => use.By).Distinct()) yield return new($"{of}:read by {use}", $"{use} reads {of}", 1, of);
            if (secret.Owner is { } owner && !owner.IsRoot) yield return new($"{of}:owner {owner}", $"{owner} owns {of}", 1, of);
            if (secret.Group.TryGet(out var group)) yield return new($"{of}:group {group}", $"{of} belongs to group {group}", 1, of);
            if (Bits(secret.Mode) is > 0 and var bits) yield return new($"{of}:mode", $"{of} has mode {secret.Mode}", bits, of);
        }
    }

    // More than the owner's read permission.
    private static int Bits(FileMode mode) =>
        System.Numerics.BitOperations.PopCount((uint)(Convert.ToInt32(mode.ToString(), 8) & Convert.ToInt32("377", 8)));

}
