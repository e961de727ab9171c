namespace Hardening.Model;

/// <summary>All hosts of a fleet, as the calls of the DSL left them. Immutable.</summary>
public sealed class FleetModel
{
    // The fleet that this one is the effective form of.
    private readonly FleetModel? asDescribed;
    private FleetModel? effective;

    // What the calls left, before baselines fill the gaps: other modules or another release leave other gaps.
    private readonly FleetState described;

    internal FleetModel(string name, NixosRelease release, FleetState described, ModuleFiles? files = null)
        : this(name, release, described, WithBaselines(described, release, files ?? ModuleFiles.None), files ?? ModuleFiles.None)
    {
    }

    private FleetModel(string name, NixosRelease release, FleetState described, FleetState state, ModuleFiles files, ReadLog? log = null, FleetModel? same = null, FleetModel? asDescribed = null)
    {
        (Name, Release, State, Files, this.described, this.asDescribed) = (name, release, state, files, described, asDescribed);
        Inputs = new(Root);
        Hosts = [.. state.Names.Select((host, at) => new HostModel(host, state[host], release, Files, Inputs, log, same?.Hosts[at], asDescribed?.Hosts[at]))];
    }

    /// <summary>The fleet's name; the flake's description carries it.</summary>
    public string Name { get; }

    /// <summary>The NixOS release every host is built from.</summary>
    public NixosRelease Release { get; }

    /// <summary>The hosts in the order in which they were described.</summary>
    public IReadOnlyList<HostModel> Hosts { get; }

    /// <summary>The call that created the fleet.</summary>
    public Origin Origin => State.Fleet.CreatedBy;

    /// <summary>The risks that are accepted on every host.</summary>
    public IReadOnlyList<Setting<Acceptance>> Acceptances => Root.Acceptances();

    /// <summary>Who looks after the fleet: each key decrypts every secret of it.</summary>
    public IReadOnlyList<Recipient> Administrators =>
        [.. Root.Get(AdministratorSettings.Administrators).Select(key => new Recipient(NameOf(key.Value), key.Value, IsHost: false))];

    /// <summary>True when nobody looks after the fleet, for certain.</summary>
    public bool HasNoAdministrator => Root.Get(AdministratorSettings.Administrators).IsEmpty;

    /// <summary>The same hosts as NixOS will have them: what facets say, options set by path, imported modules, and what those bring along.</summary>
    public FleetModel Effective => effective ??= WithOptions();

    /// <summary>The tools that the flake has outputs for.</summary>
    public SettingSet<DeploymentTool> DeployedWith => Root.Get(DeploymentSettings.Tools);

    internal FleetState State { get; }

    internal ModuleFiles Files { get; }

    /// <summary>The third-party flakes that hosts can use modules of.</summary>
    internal FleetInputs Inputs { get; }

    internal ModelScope Root => new(State.Fleet, Scope.Host);

    /// <summary>The same hosts, to be built from another release.</summary>
    public FleetModel For(NixosRelease release) => release == Release ? this : new(Name, release, described, Files);

    /// <summary>The same hosts, with the texts of the modules that they import.</summary>
    internal FleetModel With(ModuleFiles files) => new(Name, Release, described, files);

    /// <summary>The same fleet, which notes the unknown settings that are read; itself where nothing can be unknown because of options.</summary>
    internal FleetModel Read(ReadLog log) => ReferenceEquals(effective, this) ? new(Name, Release, described, State, Files, log, this, asDescribed) { effective = this } : this;

    private static FleetState WithBaselines(FleetState state, NixosRelease release, ModuleFiles files)
    {
        var inputs = new FleetInputs(new ModelScope(state.Fleet, Scope.Host));
        foreach (var host in state.Names)
            if (AppliedBaselines.On(new HostModel(host, state[host], release, files, inputs)) is var applied && !ReferenceEquals(applied, state[host])) state = state.With(host, applied);
        return state;
    }

    private FleetModel WithOptions()
    {
        var state = State;
        foreach (var host in Hosts)
            if (EffectiveState.Of(host.State, host.Nixos, Release) is var seen && !ReferenceEquals(seen, host.State)) state = state.With(host.Name, seen);
        if (ReferenceEquals(state, State)) return this;
        var fleet = new FleetModel(Name, Release, described, state, Files, asDescribed: this);
        fleet.effective = fleet;
        return fleet;
    }

    private string NameOf(RecipientKey key) =>
        Root.Get(AdministratorSettings.Administrators, key, AdministratorSettings.Name).TryGet(out var name) ? name : "administrator";
}
