using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>A group of hosts that are described together and emitted as one flake.</summary>
/// <example><code>
/// var fleet = new Fleet("homelab", NixosRelease.V26_05);
/// var server = fleet.Server("server");
/// server.Ssh.KeyOnly();
/// return await fleet.RunAsync(args);
/// </code></example>
public sealed class Fleet
{
    /// <summary>Starts a fleet without hosts.</summary>
    /// <param name="name">What the flake is called in its description: 1 to 63 letters, digits and dashes.</param>
    /// <param name="release">The NixOS release every host is built from; decides what is written where releases differ.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name.</exception>
    public Fleet(string name, NixosRelease release = NixosRelease.V26_05, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var origin = new Origin(file, line, nameof(Fleet));
        if (!HostName.TryFrom(name, out var valid, out var problem)) throw new SettingException(nameof(name), problem).At(nameof(name), origin);
        if (!Enum.IsDefined(typeof(NixosRelease), release)) throw BadArgument.Undefined(nameof(release), release, origin);
        Session = new Session(valid, release, new FleetState(origin));
    }

    /// <summary>What the names begin with by which hosts are told apart whose names are not known.</summary>
    internal const string Unnamed = "?";

    internal string Name => Session.Name;

    internal NixosRelease Release => Session.Release;

    internal Session Session { get; }

    /// <summary>Describes a machine that runs unattended.</summary>
    /// <param name="name">The host's name on the network (<c>networking.hostName</c>) and in the flake.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid host name, or the fleet has a host of that name.</exception>
    public Server Server(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Add(name, HostKind.Server, new Origin(file, line, nameof(Server), token: Session.Token)));

    /// <summary>Describes a machine that a person carries about.</summary>
    /// <inheritdoc cref="Server(string, string, int)"/>
    public Laptop Laptop(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Add(name, HostKind.Laptop, new Origin(file, line, nameof(Laptop), token: Session.Token)));

    /// <summary>Accepts a risk on every host of the fleet.</summary>
    /// <inheritdoc cref="Host.Accept(string, string, string?, string, int)"/>
    public Fleet Accept(string rule, string because, string? until = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _ = new Judgement(new Place(Session, null, Scope.Host)).Accept(rule, because, until, file, line);
        return this;
    }

    /// <summary>Reports the findings of a rule as more or less severe than the rule itself does.</summary>
    /// <param name="rule">The rule's id, for example <c>HD1101</c>.</param>
    /// <param name="severity">What they count as from now on; <see cref="Hardening.Severity.None"/> reports them no more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="SettingException"><paramref name="rule"/> is not the id of a rule.</exception>
    public Fleet SetSeverity(string rule, Severity severity, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _ = new Judgement(new Place(Session, null, Scope.Host)).SetSeverity(rule, severity, file, line);
        return this;
    }

    /// <summary>Adds an administrator. Pass the result to calls that give access.</summary>
    /// <param name="name">Letters, digits, dashes, underscores and dots. An administrator with several keys is added once for each.</param>
    /// <param name="key">The public key: one line of a <c>.pub</c> file (Ed25519 or RSA), or a public key of age (<c>age1...</c>).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A handle: <c>host.Users.Add("admin", user => user.Authorize(admin))</c>.</returns>
    /// <remarks>Every secret of the fleet is encrypted to this key as well, so that its holder can edit it.</remarks>
    /// <exception cref="SettingException"><paramref name="key"/> is not a valid public key that age encrypts to.</exception>
    public Administrator Administrator(string name, string key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new Administrators(new Place(Session, null, Scope.Host)).Add(name, key, file, line);

    /// <summary>Names a third-party flake whose NixOS modules hosts can use.</summary>
    /// <param name="name">What it is called in <c>flake.nix</c>: letters, digits, dashes and underscores. Not the name of an input that Hardening itself adds, such as <c>nixpkgs</c>.</param>
    /// <param name="reference">Where it comes from, such as <c>github:cynicsketch/nix-mineral</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A handle: <c>host.Use(input.Module("nixosModules.default"))</c>.</returns>
    /// <remarks>Host effect: none until a host uses a module of it; then <c>inputs.&lt;name&gt;.url</c>. Code of the flake runs as root on these hosts. Source: Nix manual, "nix flake".</remarks>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name, <paramref name="reference"/> is not a flake reference, or the fleet has an input of that name from elsewhere.</exception>
    public FleetInput Input(string name, string reference, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new FleetInputCalls(new Place(Session, null, Scope.Host)).Add(name, reference, file, line);

    /// <summary>Adds what a deployment tool reads to the flake, and the tool to its shell and apps.</summary>
    /// <param name="tool">The tool. Further calls add others.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: none. <c>flake.nix</c> gets the input and the outputs <c>colmena</c> and <c>colmenaHive</c>, or <c>deploy.nodes</c>: address, port and account of each host follow
    /// from its network, SSH server and users. Colmena needs sudo without a password on hosts where it does not log in as root; hosts cannot be called meta, network or defaults with it.
    /// Source: the manual of Colmena, "Usage with Flakes"; the README of deploy-rs.
    /// </remarks>
    /// <example><code>
    /// fleet.DeployWith(DeploymentTool.DeployRs);   // nix run path:./flake#deploy -- path:./flake
    /// </code></example>
    public Fleet DeployWith(DeploymentTool tool, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        new DeploymentCalls(new Place(Session, null, Scope.Host)).Add(tool, file, line);
        return this;
    }

    /// <summary>The fleet as it is described up to now.</summary>
    public FleetModel ToModel() => Session.ToModel();

    private Place Add(string name, HostKind kind, Origin origin)
    {
        // A name that is not known is no name of another host: such a host is told apart by the call that describes it.
        if (Session.Probing && Unknown.Is(name))
        {
            var (unnamed, state) = ($"{Unnamed}{origin}", new HostState(origin));
            return Add(unnamed, Session.State.Find(unnamed) is null ? state : state.Forget(Unknowable.Everything([origin])), kind, origin);
        }
        if (!HostName.TryFrom(name, out var valid, out var problem)) throw new SettingException(nameof(name), problem).At(nameof(name), origin);
        return Add(valid.ToString(), new HostState(origin), kind, origin);
    }

    private Place Add(string host, HostState state, HostKind kind, Origin origin)
    {
        Session.Write(fleet => fleet.Find(host) is { IsCertain: true } twin && host[0] != '?'
            ? throw new SettingException("name", $"The fleet already has a host \"{host}\", described at {twin.CreatedBy}. Rename one of the two.").At("name", origin)
            : fleet.With(host, Started(state, kind, origin)));
        return new Place(Session, host, Scope.Host);
    }

    // A laptop is a physical machine; a server may be one that is rented.
    private static HostState Started(HostState state, HostKind kind, Origin origin) =>
        (kind == HostKind.Laptop ? HardwareSettings.OfPhysical : []).Aggregate(
            state.With(new Address(Scope.Host, HostSettings.Kind), new ScalarEntry(kind, [origin])),
            (started, key) => started.With(new Address(Scope.Host, key), new ScalarEntry(true, [origin])));
}
