using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class Service
{
    internal const string CloudflaredName = "cloudflared";

    /// <summary>Hands the program the path of a file with the secret in it, which only this service can read.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="flag">The flag before the path, for example <c>--token-file</c>; one that ends with "=" is joined with it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>LoadCredential</c>, and the flag with <c>%d/&lt;name&gt;</c> at the end of <c>ExecStart</c>. Source: systemd.exec(5), CREDENTIALS.</remarks>
    /// <exception cref="SettingException"><paramref name="flag"/> does not start with a dash.</exception>
    public Service PassSecret(Secret secret, string flag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(ServiceSettings.SecretArguments, Secret.NameOf, secret, ServiceSettings.Flag, CommandFlag.From, flag);

    /// <summary>Puts the path of a file with the secret in it into the program's environment; only this service can read the file.</summary>
    /// <param name="name">The variable, for example <c>TUNNEL_TOKEN_FILE</c>.</param>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>LoadCredential</c>, and <c>%d/&lt;name&gt;</c> in <c>environment</c>. Source: systemd.exec(5), CREDENTIALS.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a variable.</exception>
    public Service SecretVariable(string name, Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(ServiceSettings.SecretVariables, VariableName.From, name, ServiceSettings.Secret, Secret.NameOf, secret);

    /// <summary>Reads variables of the environment from a secret with lines of the form <c>NAME=value</c>.</summary>
    /// <param name="secret">What <see cref="Secrets.Add"/> gave.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>EnvironmentFile</c>, which root reads. A program hands its environment on to what it starts: prefer <see cref="PassSecret"/>.</remarks>
    public Service EnvironmentFrom(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(ServiceSettings.EnvironmentSecrets, Secret.NameOf, secret);

    /// <summary>Gives the service a private folder that stays, below <c>/var/lib</c>.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>StateDirectory</c> with mode 0700; it survives restarts and belongs into backups. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a folder.</exception>
    public Service StateDirectory(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.StateDirectory, ServiceName.From, name);

    /// <summary>Gives the service a private folder below <c>/var/cache</c>, which may be lost.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>CacheDirectory</c> with mode 0700. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a folder.</exception>
    public Service CacheDirectory(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.CacheDirectory, ServiceName.From, name);

    /// <summary>Gives the service a private folder below <c>/run</c>, which goes when the service stops.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RuntimeDirectory</c> with mode 0700. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a folder.</exception>
    public Service RuntimeDirectory(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.RuntimeDirectory, ServiceName.From, name);

    internal Service Cloudflared(Secret token, Action<Service>? describe, string file, int line) =>
        From(file, line, null, nameof(Services.CloudflareTunnel))
            .Set(ServiceSettings.Description, ServiceText.From("Cloudflare Tunnel"))
            .Set(ServiceSettings.Package, PackageName.From(CloudflaredName))
            .Set(ServiceSettings.Arguments, Sequence.Of("tunnel --no-autoupdate run".Split(' ').Select(ServiceText.Word)))
            .Put(ServiceSettings.SecretArguments, Secret.NameOf, token, ServiceSettings.Flag, CommandFlag.From, "--token-file")
            .Set(ServiceSettings.User, UserName.From(CloudflaredName))
            .Set(ServiceSettings.NeedsNetwork, true)
            .Set(ServiceSettings.Restart, RestartPolicy.OnFailure)
            .Set(ServiceSettings.RestartSeconds, 5L)
            .Set(SandboxSettings.Preset, Hardening.Sandbox.OutboundOnly)
            .Describe(static place => new Service(place), describe ?? (static _ => { }));
}
