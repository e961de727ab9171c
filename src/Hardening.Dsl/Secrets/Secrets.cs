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
        From(file, line).Set(SecretKeys.Backend, backend);

    /// <summary>Brings a secret to the host. Hand the result to whatever needs it.</summary>
    /// <param name="name">Letters, digits, dashes, underscores and dots; the encrypted file carries it.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.secrets.&lt;name&gt;</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is no name of a secret.</exception>
    public Secret Add(string name, Action<Secret>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Open(SecretKeys.Secrets, SecretName.From, name, static place => new Secret(place), describe);
}
