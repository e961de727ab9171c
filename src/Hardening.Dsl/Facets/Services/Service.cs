using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>One service: what runs, as whom, when, and what it may touch.</summary>
public sealed partial class Service : Facet<Service>
{
    internal Service(Place place) : base(place)
    {
    }

    internal void Extending(Action<Service> describe, string file, int line) =>
        From(file, line, method: nameof(Services.Extend)).Set(ServiceSettings.Extends, true).Describe(place => new Service(place), describe);

    /// <summary>Says what the service is for.</summary>
    /// <param name="text">One line; <c>systemctl status</c> shows it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.services.&lt;name&gt;.description</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="text"/> is empty or has a control character.</exception>
    public Service Description(string text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Description, ServiceText.From, text);

    /// <summary>Starts the main program of a package.</summary>
    /// <param name="package">An attribute of <c>pkgs</c>, for example <c>cloudflared</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the first word of <c>ExecStart</c>, by <c>lib.getExe</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="package"/> is not a valid attribute.</exception>
    public Service Run(string package, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Package, PackageName.From, package);

    /// <summary>Starts another program of the package than its main one.</summary>
    /// <param name="name">The name of the file in the package's <c>bin</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the first word of <c>ExecStart</c>, by <c>lib.getExe'</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a program.</exception>
    public Service Program(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Program, ProgramName.From, name);

    /// <summary>Hands these words to the program, each as it is: no shell, no variables, no specifiers of systemd.</summary>
    /// <param name="words">The call states all of them; secrets follow with <see cref="PassSecret"/>.</param>
    /// <remarks>Host effect: the rest of <c>ExecStart</c>. Source: systemd.service(5), COMMAND LINES.</remarks>
    /// <exception cref="SettingException">A word has a control character or looks like a secret.</exception>
    public Service Arguments(params ListOf<string> words) =>
        From(words).Set(ServiceSettings.Arguments, ServiceText.Word, words, ServiceText.SecretIn);

    /// <summary>Puts a value into the program's environment, which every user of the host can read.</summary>
    /// <param name="name">Letters, digits and underscores.</param>
    /// <param name="value">Without control characters.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>systemd.services.&lt;name&gt;.environment</c>.</remarks>
    /// <exception cref="SettingException">A value is not valid, or looks like a secret.</exception>
    public Service Variable(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(ServiceSettings.Variables, VariableName.From, name, ServiceSettings.Value, static v => ServiceText.Variable(v.name, v.value), (name, value));

    /// <summary>Runs under a dedicated user.</summary>
    /// <param name="user">The name of the account; root where neither this nor <see cref="DynamicUser"/> is said.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>User</c> and <c>Group</c>, and a system user with a group of the same name where the host does not describe one.</remarks>
    /// <exception cref="SettingException"><paramref name="user"/> is no user name.</exception>
    public Service RunAs(string user, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.User, UserName.From, user);

    /// <summary>Runs under a user that exists only while the service runs, so that no file and no secret can belong to it.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>DynamicUser = true</c>; state is in <c>/var/lib/private</c>. Source: systemd.exec(5).</remarks>
    public Service DynamicUser([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.DynamicUser, true);

    /// <summary>Puts the service's processes into further groups.</summary>
    /// <param name="groups">Names of groups.</param>
    /// <remarks>Host effect: <c>SupplementaryGroups</c>: what the groups can read, the service can.</remarks>
    /// <exception cref="SettingException">A name is no group name.</exception>
    public Service Groups(params ListOf<string> groups) =>
        From(groups).Add(ServiceSettings.Groups, GroupName.From, groups);

    /// <summary>Says when the program counts as started.</summary>
    /// <param name="type">systemd's own default is <see cref="ServiceType.Simple"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>Type</c>. Source: systemd.service(5).</remarks>
    public Service Type(ServiceType type, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Type, type);

    /// <summary>Starts the program again when it ends.</summary>
    /// <param name="policy">After which ends.</param>
    /// <param name="after">How long systemd waits; whole seconds, 1 second to 1 hour.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>Restart</c> and <c>RestartSec</c>. Source: systemd.service(5).</remarks>
    /// <exception cref="SettingException"><paramref name="after"/> is outside its range.</exception>
    public Service Restart(RestartPolicy policy, TimeSpan after, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(ServiceSettings.Restart, policy).Set(ServiceSettings.RestartSeconds, static t => Whole.Seconds(t, 1, 3600), after);

    /// <summary>Shuts the service in.</summary>
    /// <param name="preset">Where to start from; its directives stand one by one in the emitted file.</param>
    /// <param name="describe">Runs at once; a directive that is said here wins over the preset's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: directives of systemd.exec(5) and systemd.resource-control(5) in <c>serviceConfig</c>.</remarks>
    public Service Sandbox(Sandbox preset, Action<ServiceSandbox>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.Preset, preset).Describe(static place => new ServiceSandbox(place), describe ?? (static _ => { }));

    /// <summary>Shuts the service in by the directives that are said, and no others.</summary>
    /// <inheritdoc cref="Sandbox(Hardening.Sandbox, Action{ServiceSandbox}?, string, int)"/>
    public Service Sandbox(Action<ServiceSandbox> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.Preset, Hardening.Sandbox.None).Describe(static place => new ServiceSandbox(place), describe);
}
