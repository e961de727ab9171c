namespace Hardening.Model;

/// <summary>
/// Everything a host shall be, as the calls of the DSL left it. The only thing that rules, emitters and reports know.
/// Immutable: later calls of the DSL do not change a model that was taken before.
/// </summary>
public sealed partial class HostModel
{
    // The host that says the same and whose tables of options can be shared.
    private readonly HostModel? same;
    private readonly Lazy<IReadOnlyList<LeafDefinition>> leaves;

    internal HostModel(string name, HostState state, NixosRelease release, ModuleFiles files, FleetInputs inputs, ReadLog? log = null, HostModel? same = null, HostModel? described = null)
    {
        (Name, State, Release, Files, Inputs, this.same) = (name, state, release, files, inputs, same);
        Described = described ?? this;
        leaves = same?.leaves ?? new(() => EffectiveState.AllLeavesOf(State, Nixos, Release));
        Root = new ModelScope(state, Scope.Host, log is null ? null : (key, origins) => log.Note(name, key, origins));
    }

    /// <summary>A system inside another one, such as a container: the same facets, described in their own scope.</summary>
    internal HostModel(HostModel outer, ModelScope root)
    {
        (Name, State, Release, Files, Inputs) = (outer.Name, outer.State, outer.Release, outer.Files, outer.Inputs);
        (leaves, Described) = (outer.leaves, this);
        Root = root;
    }

    /// <summary>The host's name in the fleet and on the network.</summary>
    public string Name { get; }

    /// <summary>The NixOS release the fleet is built from.</summary>
    public NixosRelease Release { get; }

    /// <summary>The call that created the host.</summary>
    public Origin Origin => State.CreatedBy;

    /// <summary>False when only some paths of the program create this host.</summary>
    public bool IsCertain => State.IsCertain;

    /// <summary>What it is made of.</summary>
    public HardwareModel Hardware => field ??= new(Root, Files);

    /// <summary>The kernel.</summary>
    public KernelModel Kernel => field ??= new(Root);

    /// <summary>The network.</summary>
    public NetworkModel Network => field ??= new(Root);

    /// <summary>What may come in from the network.</summary>
    public FirewallModel Firewall => field ??= new(Root);

    /// <summary>The SSH server.</summary>
    public SshModel Ssh => field ??= new(Root);

    /// <summary>The accounts.</summary>
    public UsersModel Users => field ??= new(this);

    /// <summary>How new software comes.</summary>
    public UpdatesModel Updates => field ??= new(Root);

    /// <summary>Values that must stay out of the world-readable store.</summary>
    public SecretsModel Secrets => field ??= new(this);

    /// <summary>Programs that run as services.</summary>
    public ServicesModel Services => field ??= new(this);

    /// <summary>Journal, crash dumps, emergency shell.</summary>
    public SystemdModel Systemd => field ??= new(Root);

    /// <summary>Systems inside the host that share its kernel and nothing else.</summary>
    public ContainersModel Containers => field ??= new(this);

    /// <summary>Its disks, how they are mounted, and what survives a restart.</summary>
    public StorageModel Storage => field ??= new(this);

    /// <summary>How it starts.</summary>
    public BootModel Boot => field ??= new(Root);

    /// <summary>The copies that it makes.</summary>
    public BackupModel Backup => field ??= new(this);

    /// <summary>How it joins wireless networks.</summary>
    public WirelessModel Wireless => field ??= new(Root);

    /// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
    public SecurityModel Security => field ??= new(Root);

    /// <summary>Which time it is.</summary>
    public TimeModel Time => field ??= new(Root);

    /// <summary>Options that are set by their path.</summary>
    public NixosModel Nixos => field ??= new(Root, Files, Release, Inputs);

    /// <summary>The risks that are accepted on this host.</summary>
    public IReadOnlyList<Setting<Acceptance>> Acceptances => Root.Acceptances();

    /// <summary>What of the host must survive a restart and belongs into a backup.</summary>
    public IReadOnlyList<StateItem> Keeps => field ??= StateItems.Of(this);

    /// <summary>All options by their paths, as they are in force.</summary>
    internal HostOptions Options => field ??= same is null ? HostOptions.Of(this) : same.Options.In(Root);

    /// <summary>Any option of the host by its path: what facets, paths and imports say of it, or NixOS's default.</summary>
    internal OptionReader Reader => field ??= new(this, leaves.Value);

    /// <summary>The services of NixOS that it and its containers run.</summary>
    internal RunningServices Running => field ??= RunningServices.Of(this);

    /// <summary>Who can get in and who can become root.</summary>
    internal HostAccess Access => field ??= HostAccess.Of(this);

    /// <summary>The host as facets alone describe it: what the emitters of the facets write.</summary>
    internal HostModel Described { get; }

    internal HostState State { get; }

    /// <summary>The texts of imported modules.</summary>
    internal ModuleFiles Files { get; }

    /// <summary>The third-party flakes of the fleet.</summary>
    internal FleetInputs Inputs { get; }

    internal ModelScope Root { get; }
}

/// <summary>Reads the settings of a host, or of one element of a family on it.</summary>
/// <param name="state">The host.</param>
/// <param name="scope">The host itself, or the element.</param>
/// <param name="unknown">Told of each setting that is read and unknown; null where nobody asks.</param>
internal readonly struct ModelScope(HostState state, Scope scope, Action<SettingKey, IReadOnlyList<Origin>>? unknown = null)
{
    /// <summary>Whether there is a host behind it.</summary>
    public bool IsBound => state is not null;

    public Setting<T> Get<T>(ScalarKey<T> key) where T : notnull => Setting<T>.Of(Scalar(key));

    public SettingSet<T> Get<T>(SetKey<T> key) where T : notnull => new(Set(key));

    public SettingSet<T> Get<T>(FamilyKey<T> key) where T : notnull => new(Set(key));

    /// <summary>A setting of any type with one value; null where it is unset.</summary>
    public ScalarEntry? Scalar(SettingKey key)
    {
        var entry = state.Scalar(new(scope, key));
        if (unknown is not null && entry is { Value: null }) unknown(key, entry.Origins);
        return entry;
    }

    /// <summary>The certain values of a set, or elements of a family, of any type.</summary>
    public IEnumerable<SetItem> Elements(SettingKey key) => Set(key).Items.Where(static item => item.Certain);

    /// <summary>The same, without a record of what is unknown.</summary>
    public ModelScope Silent => new(state, scope);

    /// <summary>Whether a set may hold more values than are known.</summary>
    public bool IsOpen(SettingKey key) => Set(key).IsOpen;

    public ModelScope In(SettingKey family, object element) => new(state, scope.In(family, element), unknown);

    public ModelScope In<T>(FamilyKey<T> family, T element) where T : notnull => new(state, scope.In(family, element), unknown);

    public IReadOnlyList<Setting<Acceptance>> Acceptances()
    {
        var scope = this;
        return [.. Get(JudgementSettings.Acceptances).Certain.Select(id => scope.Get(JudgementSettings.Acceptances, id, JudgementSettings.Acceptance))];
    }

    /// <summary>A setting of an element that may not be there at all: unset then, unknown where it may be there.</summary>
    public Setting<TValue> Get<TElement, TValue>(FamilyKey<TElement> family, TElement element, ScalarKey<TValue> key)
        where TElement : notnull where TValue : notnull => In(family, element).Get(key);

    /// <summary>A set or family of any type, with what is uncertain of it.</summary>
    public SetEntry All(SettingKey key) => Set(key);

    /// <summary>The place in the tree of settings that the path of an option leads to, within the elements on its way; null where it leads out of the tree.</summary>
    public (SettingNode Node, ModelScope Scope)? Reach(IEnumerable<string> path)
    {
        var (node, scope) = (SettingCatalogue.Instance.Root, this);
        string[] names = [.. path];
        for (var at = 0; at < names.Length; at++)
        {
            if (node.Find(names, at) is not { } next) return null;
            if (next.Family is { } family)
            {
                if (next.ElementOf(names[at]) is not { } element) return null;
                scope = scope.In(family, element);
            }
            node = next;
        }
        return (node, scope);
    }

    private SetEntry Set(SettingKey key)
    {
        var entry = state.Set(new(scope, key));
        if (unknown is not null && entry.IsOpen) unknown(key, entry.OpenedBy);
        return entry;
    }
}
