using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One secret of a host. Other parts of the description refer to it, never to the path of its file.</summary>
public sealed class Secret : Facet<Secret>
{
    internal Secret(Place place) : base(place)
    {
    }

    /// <summary>The secret that a handle refers to; not to be asked of a handle whose name is not known.</summary>
    internal static SecretName NameOf(Secret secret) => (SecretName)secret.Place.Scope.Element!;

    /// <summary>Names the encrypted file, where it is not <c>secrets/</c> and the name of the secret.</summary>
    /// <param name="path">Below the output folder, for example <c>./secrets/server/restic_password.age</c>. You write it with <c>agenix -e</c> or <c>sops</c>; it is never written here.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.secrets.&lt;name&gt;.file</c>, or <c>sops.secrets.&lt;name&gt;.sopsFile</c>. Hosts that name one file share the secret in it.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> does not start with <c>./</c> or leaves the folder.</exception>
    public Secret File(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretSettings.StatedFile, RelativePath.From, path);

    internal Secret Made(SecretGenerator generator, string file, int line) =>
        From(file, line, null, nameof(Secrets.Generate)).Set(SecretSettings.Generator, generator);

    /// <summary>Gives the decrypted file to this user.</summary>
    /// <param name="user">Where it is not stated: the user that reads it, or root where root reads it or nobody is known to.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.secrets.&lt;name&gt;.owner</c>, or that of <c>sops.secrets</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="user"/> is no user name.</exception>
    public Secret Owner(string user, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretSettings.StatedOwner, UserName.From, user);

    /// <summary>Gives the decrypted file to this group.</summary>
    /// <param name="group">The group of the owner where it is not stated. It can read only with a <see cref="Mode"/> such as 0440.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.secrets.&lt;name&gt;.group</c>, or that of <c>sops.secrets</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="group"/> is no group name.</exception>
    public Secret Group(string group, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretSettings.Group, GroupName.From, group);

    /// <summary>States who may do what with the decrypted file.</summary>
    /// <param name="mode">Three or four octal digits; 0400 where it is not stated.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>age.secrets.&lt;name&gt;.mode</c>, or that of <c>sops.secrets</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="mode"/> is not a valid file mode.</exception>
    public Secret Mode(string mode, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SecretSettings.StatedMode, FileMode.From, mode);
}
