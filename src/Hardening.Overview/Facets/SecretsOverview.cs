using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Values that stay out of the world-readable store, and whose keys open them.</summary>
internal sealed class SecretsOverview : FacetOverview
{
    private const string Keys = "Keys";
    private const string Files = "Files";

    public override string Page => "secrets";

    public override string Title => "Secrets";

    public override string Module => "secrets.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var secrets = host.Model.Secrets;
        if (secrets.All.IsOpen || !secrets.All.Certain.Any()) yield break;
        var all = secrets.All.Certain.Select(secrets.Secret).ToArray();
        if (!secrets.Backend.IsUnknown) yield return Of("secrets.encrypted", $"{all.Length.Of("secret")} decrypted on the host by {Backend(host)}{(HoldsNone(host) ? "; none in clear text in the Nix store" : "")}", Files,
            new Evidence("secrets", [.. secrets.All.Select(item => item.Origin).Distinct()]));
        var owners = all.Where(secret => !secret.StatedMode.IsUnknown && secret.Mode.ToString() is "0400" or "0600").Select(secret => secret.Name.ToString()).ToArray();
        if (owners.Length > 0)
            yield return Of("secrets.modes", $"secrets that only their owner can read: {Phrases.Share(owners, [.. all.Select(secret => secret.Name.ToString()).Except(owners)])}", Files,
                new Evidence("mode 0400", [.. secrets.All.Select(item => item.Origin).Distinct()])) with { What = "its strict mode", Holders = [.. owners.Select(name => $"secret {name}")] };
        if (secrets.HostKey.TryGet(out _))
            yield return Of("secrets.recipients", "secret files are encrypted only to the administrators and the hosts that use them", Keys, Evidence.Of("secrets.nix", secrets.HostKey));
    }

    public override IEnumerable<Feature> Features(HostView host) =>
        [new("secrets", host.Model.Secrets.All.Certain.Count() is > 0 and var count ? $"{count}, {Backend(host)}" : "not used")];

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var secrets = host.Model.Secrets;
        if (secrets.All.IsEmpty && secrets.HostKey.IsUnset) return [];
        return
        [
            .. Declared(host, [SecretsSettings.Backend, SecretsSettings.HostKey, SecretsSettings.Identity]),
            .. host.Fleet.Administrators.Select(person => new StatedSetting(Keys, $"key of {person.Name}", PublicKeyText.Short(person.Key), []) { Note = "decrypts every secret" }),
            .. secrets.All.Where(item => item.IsCertain).SelectMany(item => File(secrets.Secret(item.Value), item.Origin)),
        ];
    }

    public override IEnumerable<Block> Introduction(HostView host)
    {
        var files = Opening(host);
        if (files.Length == 0) yield break;
        yield return new Block.Paragraph($"Each secret is one encrypted file beside the flake. {Backend(host)} decrypts it into memory at boot, as {host.Model.Secrets.PathOf(files[0].Secret.Name).ToString():code}. Anyone with a key of the last column can decrypt the file; on the running host, its owner and root can read it.");
        yield return new Block.Table(["Secret", "File", "Owner and mode", "Used by", "Recipients"], [.. files.Select(IReadOnlyList<Prose> (file) =>
        [
            Prose.Of($"{file.Secret.Name.ToString():code}"), Prose.Of($"{file.Secret.File.BelowFolder:code}"), $"{file.Secret.Owner?.ToString() ?? "root"}, {file.Secret.Mode}",
            file.Readers.Length > 0 ? string.Join(", ", file.Readers) : Prose.Of($"{"nothing described":alert}"),
            file.Keys.Length > 0 ? string.Join(", ", file.Keys) : Prose.Of($"{"not used yet":alert}"),
        ])]);
        if (files.Any(file => file.Keys.Length > 0)) yield return new Block.Figure(KeyFigure(host, files));
    }

    private static FlowDiagram KeyFigure(HostView host, Opened[] files)
    {
        var keys = files.SelectMany(file => file.Keys).Distinct().ToArray();
        var readers = files.SelectMany(file => file.Readers).Distinct().ToArray();
        return new($"keys-{host.Name}", $"Recipients and users of each secret of {host.Name}",
            $"{keys.Length.Of("key")} on the left ({keys.And()}), {files.Length.Of("encrypted file")}, and on the right {readers.Length.Of("reader")}.",
            [
                new("Keys", [.. keys.Select((key, i) => new FlowBox($"k{i}", key, Tone: BoxTone.Key))]),
                new("Secrets", [.. files.Select((file, i) => new FlowBox($"f{i}", file.Secret.Name.ToString(), $"{file.Secret.Owner?.ToString() ?? "root"}, {file.Secret.Mode}", BoxTone.Door))]),
                new("Used by", [.. readers.Select((reader, i) => new FlowBox($"r{i}", reader, Tone: BoxTone.Inside))]),
            ],
            [
                .. files.SelectMany((file, i) => file.Keys.Select(key => new FlowArrow($"k{Array.IndexOf(keys, key)}", $"f{i}"))),
                .. files.SelectMany((file, i) => file.Readers.Select(reader => new FlowArrow($"f{i}", $"r{Array.IndexOf(readers, reader)}"))),
            ]);
    }

    private static Opened[] Opening(HostView host)
    {
        var files = SecretFile.Of(host.Fleet).ToDictionary(file => file.Path.ToString());
        return [.. host.Model.Secrets.All.Certain.Select(host.Model.Secrets.Secret).Select(secret => new Opened(
            secret, [.. secret.Uses.Select(use => use.By).Distinct()], [.. files[secret.File.ToString()].Recipients.Select(recipient => recipient.Name).Distinct()]))];
    }

    private static IEnumerable<StatedSetting> File(SecretModel secret, Origin origin) =>
    [
        new(Files, secret.Name.ToString(), secret.File.BelowFolder, [origin]),
        .. SecretSettings.Keys.Skip(1).SelectMany(setting => Declared(secret.Scope, setting, secret.Name.ToString())),
    ];

    // Nothing that options may say is beyond what is known, and nothing known is a secret.
    private static bool HoldsNone(HostView host) =>
        !host.Nixos.IsEverythingUnknown && host.Nixos.UnknownPrefixes.Count == 0
        && host.Options.All.All(static option => option.Value is not null) && !NixosOverview.Secrets(host).Any();

    private static string Backend(HostView host) => host.Model.Secrets.Backend.Is(SecretBackend.Sops) ? "sops-nix" : "agenix";

    private static Measure Of(string id, string title, string section, Evidence evidence) =>
        new(id, DefenceLayer.Access, title) { Threats = [CredentialTheft], Evidence = [evidence], Section = section };

    private sealed record Opened(SecretModel Secret, string[] Readers, string[] Keys);
}
