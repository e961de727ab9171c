using Hardening.Nix.Expressions;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Emitters;

/// <summary>Turns one facet of a host into options of NixOS.</summary>
internal abstract class Emitter
{
    /// <summary>All of them, in the order in which a reader expects the modules.</summary>
    public static IReadOnlyList<Emitter> All { get; } =
    [
        new HostEmitter(),
        new HardwareEmitter(),
        new KernelEmitter(),
        new NetworkEmitter(),
        new FirewallEmitter(),
        new SshEmitter(),
        new UsersEmitter(),
        new UpdatesEmitter(),
        new SecretsEmitter(),
        new ServicesEmitter(),
        new SystemdEmitter(),
        new ContainersEmitter(),
        new StorageEmitter(),
        new BootEmitter(),
        new BackupEmitter(),
        new WirelessEmitter(),
        new SecurityEmitter(),
        new TimeEmitter(),
        new NixosEmitter(),
    ];

    /// <summary>The name of the facet's module and file, for example <c>kernel</c>.</summary>
    public abstract string Facet { get; }

    /// <summary>The options the host needs; nothing where the facet is not described.</summary>
    public abstract IEnumerable<Assignment> Emit(HostModel host);

    /// <summary>The options as modules: one for the facet, unless it is made of parts that a reader looks at one by one.</summary>
    public virtual IEnumerable<EmittedModule> Modules(HostModel host) => [new(Facet, [.. Emit(host)])];

    /// <summary>The flakes beside nixpkgs whose modules those options come from.</summary>
    public virtual IEnumerable<FlakeInput> Inputs(HostModel host) => [];

    /// <summary>An option with a value.</summary>
    protected static Assignment Option(string path, NixExpression value, string? because = null) => new(path, value, because);

    /// <summary>An option that is written when the setting is known; at run time that means when somebody set it.</summary>
    protected static IEnumerable<Assignment> Option<T>(string path, Setting<T> setting, Func<T, NixExpression> write) where T : notnull =>
        setting.TryGet(out var value) ? [new(path, write(value), setting.Origins[0].Because)] : [];

    /// <summary>A yes or no that is written when somebody set it.</summary>
    protected static IEnumerable<Assignment> Option(string path, Setting<bool> setting) => Option(path, setting, static on => on);

    /// <summary>A number that is written when somebody set it.</summary>
    protected static IEnumerable<Assignment> Option(string path, Setting<int> setting) => Option(path, setting, static number => number);

    /// <summary>A list that is written when it holds anything.</summary>
    protected static IEnumerable<Assignment> Option<T>(string path, SettingSet<T> set, Func<T, NixExpression> write) where T : notnull =>
        set.IsEmpty ? [] : [new(path, new NixList([.. set.Select(item => new NixListItem(write(item.Value), item.Origin.Because))]))];
}

/// <summary>One option of NixOS and what it shall be.</summary>
/// <param name="Path">The option's path, dotted; parts that are no identifiers are quoted.</param>
/// <param name="Value">The value.</param>
/// <param name="Because">The reason the user gave, or null.</param>
internal sealed record Assignment(string Path, NixExpression Value, string? Because = null);

/// <summary>What becomes one file of a host.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Assignments">The options in it.</param>
internal sealed record EmittedModule(string Name, IReadOnlyList<Assignment> Assignments);
