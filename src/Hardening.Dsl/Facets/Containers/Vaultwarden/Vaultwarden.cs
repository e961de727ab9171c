using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Vaultwarden, which keeps passwords.</summary>
public sealed class Vaultwarden : Facet<Vaultwarden>
{
    internal Vaultwarden(Place place) : base(place)
    {
    }

    /// <summary>Disables registration.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>SIGNUPS_ALLOWED = false</c>. Vaultwarden's default allows registration.</remarks>
    public Vaultwarden NoSignups([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.Signups, false);

    /// <summary>Allows registration, for the time of setting it up.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>SIGNUPS_ALLOWED = true</c>.</remarks>
    public Vaultwarden AllowSignups([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.Signups, true);

    /// <summary>Disables invitations.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>INVITATIONS_ALLOWED = false</c>.</remarks>
    public Vaultwarden NoInvitations([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.Invitations, false);

    /// <summary>Disables password hints.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>SHOW_PASSWORD_HINT = false</c>.</remarks>
    public Vaultwarden NoPasswordHints([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.PasswordHints, false);

    /// <summary>Writes its log to the system's.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>USE_SYSLOG = true</c> and <c>EXTENDED_LOGGING = true</c>.</remarks>
    public Vaultwarden LogToSyslog([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.Syslog, true);

    /// <summary>Takes further settings from a secret, such as the password of a mail server.</summary>
    /// <param name="secret">Lines such as <c>SMTP_PASSWORD=...</c>. An <c>ADMIN_TOKEN</c> there opens the admin page.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>services.vaultwarden.environmentFile</c>.</remarks>
    public Vaultwarden EnvironmentFrom(Secret secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(VaultwardenSettings.EnvironmentFile, Secret.NameOf, secret);
}
