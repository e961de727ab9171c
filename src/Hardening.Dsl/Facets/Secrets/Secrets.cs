using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Values that must stay out of the world-readable store: each is encrypted in the flake and decrypted on the host alone.</summary>
public sealed class Secrets : Facet<Secrets>
{
    internal Secrets(Place place) : base(place)
    {
    }

    /// <summary>Chooses what decrypts the secrets.</summary>
    /// <param name="backend">agenix where it is not chosen.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the options of <c>age</c>, or those of <c>sops</c>.</remarks>
    public Secrets Backend(SecretBackend backend, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretsSettings.Backend, backend);

    /// <summary>States the host's public key, to which each of its secrets is encrypted.</summary>
    /// <param name="key">The line of <c>/etc/ssh/ssh_host_ed25519_key.pub</c>, or the public key of an age identity (<c>age1...</c>).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: an entry of <c>secrets.nix</c>, or of <c>.sops.yaml</c>, beside the host's own secrets and no others.</remarks>
    /// <exception cref="SettingException"><paramref name="key"/> is not a valid public key that age encrypts to.</exception>
    public Secrets HostKey(string key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretsSettings.HostKey, RecipientKey.From, key);

    /// <summary>Says where the private half of the host's key lies when secrets are decrypted.</summary>
    /// <param name="path">For example <c>/persist/etc/ssh/ssh_host_ed25519_key</c>: it has to be there before anything that a later mount brings.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.identityPaths</c>, or <c>sops.age.sshKeyPaths</c>; the host keys of the SSH server where it is not stated.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not a valid absolute path.</exception>
    public Secrets Identity(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretsSettings.Identity, AbsolutePath.From, path);

    /// <summary>Brings a secret to the host. Pass the result to calls that need it.</summary>
    /// <param name="name">Letters, digits, dashes, underscores and dots; the encrypted file carries it.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.secrets.&lt;name&gt;</c>, or <c>sops.secrets.&lt;name&gt;</c>: a file below <c>/run</c> that only root can read, unless the description says otherwise.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a secret.</exception>
    public Secret Add(string name, Action<Secret>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Open(SecretsSettings.All, SecretName.From, name, static place => new Secret(place), describe ?? (static _ => { }));

    /// <summary>Brings a secret to the host that <c>secrets generate</c> makes when its encrypted file is missing.</summary>
    /// <param name="name">Letters, digits, dashes, underscores and dots; the encrypted file carries it.</param>
    /// <param name="generator">What it makes. A file that is there is never replaced.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: that of <see cref="Add"/>. <c>dotnet run -- secrets generate</c> encrypts the new value with age to the hosts that use the file and to the administrators;
    /// in clear it is in no file and in no list of processes. Files of sops are not made.
    /// </remarks>
    /// <example><code>
    /// backup.Password(server.Secrets.Generate("restic_password", SecretGenerator.Token));
    /// </code></example>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a secret.</exception>
    public Secret Generate(string name, SecretGenerator generator, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Open(SecretsSettings.All, SecretName.From, name, static place => new Secret(place), secret => secret.Made(generator, file, line));
}
