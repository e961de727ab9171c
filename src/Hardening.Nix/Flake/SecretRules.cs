using System.Text;
using Hardening.Nix.Expressions;
using Hardening.Nix.Output;

namespace Hardening.Nix.Flake;

/// <summary>Who decrypts which encrypted file, as agenix and sops read it: <c>secrets.nix</c> and <c>.sops.yaml</c>.</summary>
internal static class SecretRules
{
    public static IEnumerable<OutputFile> Of(FleetModel fleet)
    {
        var files = SecretFile.WithPasswords(fleet).ToLookup(file => file.Backend);
        if (files[SecretBackend.Agenix].ToArray() is { Length: > 0 } age) yield return Rendered.File("secrets.nix", Agenix(age));
        if (files[SecretBackend.Sops].ToArray() is { Length: > 0 } sops) yield return new OutputFile(OutputPath.From(".sops.yaml"), Encoding.UTF8.GetBytes(Sops(sops)));
    }

    private static NixExpression Agenix(IReadOnlyList<SecretFile> files)
    {
        NixBinding[] keys = [.. Keys("administrators", files, isHost: false), .. Keys("hosts", files, isHost: true)];
        var rules = new NixAttributeSet([.. files.Select(file => new NixAssignment(
            new NixAttributePath([NixKey.Of(file.Path.BelowFolder), NixKey.Of("publicKeys")]), new NixList([.. Readers(file)])))]);
        return keys.Length == 0 ? rules : NixSyntax.Let(keys, rules);
    }

    private static IEnumerable<NixListItem> Readers(SecretFile file) => file.Recipients.DistinctBy(recipient => recipient.Key)
        .Select(recipient => new NixListItem(new NixSelect(
            NixSyntax.Var(recipient.IsHost ? "hosts" : "administrators"), new NixAttributePath([NixKey.Of(NameOf(recipient, file.Recipients))]))));

    private static IEnumerable<NixBinding> Keys(string name, IReadOnlyList<SecretFile> files, bool isHost)
    {
        var recipients = files.SelectMany(file => file.Recipients.Where(recipient => recipient.IsHost == isHost)
            .Select(recipient => (Name: NameOf(recipient, file.Recipients), recipient.Key))).DistinctBy(recipient => recipient.Name).ToArray();
        return recipients.Length == 0 ? []
            : [NixSyntax.SetKey(name, new NixAttributeSet([.. recipients.Select(recipient => NixSyntax.SetKey(recipient.Name, recipient.Key.ToString()))]))];
    }

    // Somebody with several keys is several recipients: admin, admin-2.
    private static string NameOf(Recipient recipient, IReadOnlyList<Recipient> all)
    {
        var number = all.Where(other => other.IsHost == recipient.IsHost && other.Name == recipient.Name).Select(other => other.Key).Distinct().ToList().IndexOf(recipient.Key);
        return number == 0 ? recipient.Name : $"{recipient.Name}-{number + 1}";
    }

    private static string Sops(IReadOnlyList<SecretFile> files)
    {
        var text = new StringBuilder("creation_rules:\n");
        foreach (var file in files)
        {
            text.Append("  - path_regex: '^").Append(file.Path.BelowFolder.Replace(".", "\\.", StringComparison.Ordinal)).Append("$'\n    key_groups:\n      - age:\n");
            foreach (var (name, key) in file.Recipients.Where(recipient => recipient.Key.ForSops is not null).Select(recipient => (recipient.Name, recipient.Key.ForSops)).Distinct())
                text.Append("          - ").Append(key).Append(" # ").Append(name).Append('\n');
        }
        return text.ToString();
    }
}
