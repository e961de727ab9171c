namespace Hardening.Model;

/// <summary>
/// A host as NixOS will have it: what its facets say, what is set by path, what imported modules say and what those options bring along,
/// combined by priority. Each setting is set, unset or unknown, element by element.
/// </summary>
internal sealed class EffectiveState
{
    private readonly NixosRelease release;
    private readonly Dictionary<Address, List<Candidate>> candidates = [];
    private readonly List<Address> order = [];
    private readonly List<LeafDefinition> leaves = [];
    private readonly EffectConditions conditions;
    private HostState state;

    private EffectiveState(HostState described, ModuleFiles files, NixosRelease release) =>
        (state, this.release, conditions) = (described, release, new(leaves, files, release));

    /// <summary>The effective state of a host; the described one where no option is set by path or import.</summary>
    public static HostState Of(HostState described, NixosModel nixos, NixosRelease release)
    {
        if (nixos.Definitions.Count == 0 && nixos.UnknownPrefixes.Count == 0 && !nixos.IsEverythingUnknown) return described;
        var effective = new EffectiveState(described, nixos.Files, release);
        if (nixos.IsEverythingUnknown) effective.LoseEverything(nixos.EverythingUnknownBy);
        foreach (var prefix in nixos.UnknownPrefixes) effective.LosePrefix(prefix.Path, prefix.Origins);
        foreach (var definition in nixos.Definitions) effective.Take(definition);
        effective.TakeWhatOptionsBring();
        effective.TakeWhatServicesOpen();
        // What is said of a setting comes first: what is said for certain by an option's own module is not lost by it.
        var others = new List<LeafDefinition>();
        foreach (var leaf in effective.leaves)
            if (!effective.Bind(leaf)) others.Add(leaf);
        foreach (var leaf in others) effective.Change(leaf);
        foreach (var address in effective.order) effective.Combine(address);
        return effective.state;
    }

    /// <summary>Every option that is set by path or imported, and those that they bring along, below the host; sets by their members.</summary>
    public static IReadOnlyList<OptionLeaf> LeavesOf(HostState described, NixosModel nixos, NixosRelease release) =>
        [.. AllLeavesOf(described, nixos, release).Where(static leaf => leaf.Within.Equals(Scope.Host)).Select(static leaf => new OptionLeaf(leaf.Path, leaf.Value, leaf.Priority, leaf.IsCertain, leaf.Origins))];

    /// <summary>Every option of a host that is set by path or imported, and those that these bring along, each with its own definition.</summary>
    public static IReadOnlyList<LeafDefinition> AllLeavesOf(HostState described, NixosModel nixos, NixosRelease release)
    {
        if (nixos.Definitions.Count == 0) return [];
        var effective = new EffectiveState(described, nixos.Files, release);
        foreach (var definition in nixos.Definitions) effective.Take(definition);
        effective.TakeWhatOptionsBring();
        return effective.leaves;
    }

    // ---- from definitions to leaves

    private void Take(OptionDefinition definition)
    {
        var priority = definition.Priority;
        definition.Value.TryGet(out var value);
        // The emitter forces what a facet says too, so that what is set by path wins; lists NixOS puts together.
        var wins = definition.Source == DefinitionSource.SetByPath && priority <= NixosDefinition.PlainPriority && value is not NixosValue.List;
        Flatten(new(Scope.Host, definition.Path, value, priority, definition.IsCertain, wins, definition.Origins));
    }

    // The system inside a container has its own options, below its path.
    private static LeafDefinition Inside(LeafDefinition leaf)
    {
        if (leaf.Path.Segments.Count < 4 || leaf.Path.Segments[0] != "containers" || leaf.Path.Segments[2] != "config" || SettingCatalogue.Instance.Root.Find("containers")?.Any?.Family is not { } family
            || family.Option!.Codec.Read(new NixosValue.Text(leaf.Path.Segments[1])) is not { } container) return leaf;
        return leaf with { Within = leaf.Within.In(family, container), Path = NixosPath.Of(leaf.Path.Segments.Skip(3)) };
    }

    // An attribute set is one definition for each of its members, as NixOS merges it.
    private void Flatten(LeafDefinition leaf)
    {
        if (leaf.Value is NixosValue.Attributes { Members: { Count: > 0 } members } && (Walk(leaf) is { Node.HasChildren: true } || OptionEffects.Instance.Of(leaf.Path) is null))
            foreach (var member in members) Flatten(leaf with { Path = leaf.Path.Child(member.Key), Value = member.Value });
        else
            leaves.Add(Inside(leaf));
    }

    private void TakeWhatOptionsBring()
    {
        var seen = new HashSet<NixosPath>();
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            // A facet that says the same brings nothing along; two ways of saying one thing are one.
            if (IsOff(leaf) || OptionEffects.Instance.Of(leaf.Path) is not { Defines.Count: > 0 } row || IsSetting(leaf)) continue;
            foreach (var defined in row.Defines)
            {
                if (IsPortOfKnownService(defined.Path, leaf.Path)) continue;
                var applies = conditions.Holds(defined.Condition, leaf, state);
                if (applies == false) continue;
                var path = PathOf(defined.Path, row.Path, leaf.Path);
                if (IsOpenPort(path) && OpensKnownPorts(leaf)) continue;
                if (!seen.Add(NixosPath.Of([$"{leaf.Path}", .. path.Segments]))) continue;
                var isKnown = leaf.Value is not null && leaf.IsCertain && applies == true;
                leaves.Add(new(leaf.Within, path, isKnown ? conditions.Literal(defined.Value, leaf) : null, defined.Priority, isKnown, false, leaf.Origins) { IsBrought = true });
            }
        }
    }

    // Services whose ports are known open them by the firewall's own options.
    private void TakeWhatServicesOpen()
    {
        var seen = new HashSet<(Scope, KnownService, string?)>();
        foreach (var leaf in leaves.ToArray())
            if (ServiceTable.Instance.Of(leaf.Path) is var (service, name) && seen.Add((leaf.Within, service, name)))
                foreach (var port in service.Ports)
                    if (OpenerOf(service, name, port, leaf) is var (isKnown, by)) leaves.Add(Opened(service, name, port, isKnown, leaf with { Origins = by }));
    }

    // Which ports a known service opens is taken from its own table.
    private static bool IsPortOfKnownService(string defined, NixosPath option) =>
        defined.StartsWith("networking.firewall.allowed", StringComparison.Ordinal) && ServiceTable.Instance.Of(option) is { Service.Ports.Count: > 0 };

    // The calls that let a port of a service in; null where nothing does, for certain.
    private (bool IsKnown, IReadOnlyList<Origin> By)? OpenerOf(KnownService service, string? name, KnownPort port, LeafDefinition leaf)
    {
        if (port.OpenedBy is null) return null;
        var (runs, by) = service.IsSwitched ? Switch(leaf.Within, KnownService.At(service.Enable.Text, name), false) : (true, leaf.Origins);
        var option = port.OpenedBy == "+" ? service.OpenFirewall is { } all ? KnownService.At(all, name) : null : service.Beside(port.OpenedBy, name);
        var (opens, said) = option is null ? (service.Opens, []) : Switch(leaf.Within, option, port.OpenedBy == "+" && service.Opens);
        if (runs == false || opens == false) return null;
        return (runs == true && opens == true, said.Count > 0 ? said : by);
    }

    private LeafDefinition Opened(KnownService service, string? name, KnownPort port, bool isKnown, LeafDefinition leaf)
    {
        var (first, last) = (port.First, port.Last);
        if (port.Option is { } option && DefinitionsOf(leaf.Within, KnownService.At(option, name)) is { Length: > 0 } set)
            first = last = set.Length == 1 && set[0].IsCertain ? KnownPort.Read(set[0].Value) : null;
        else if (first is null && port.Option is { } unset && NixosOptions.Find(KnownService.At(unset, name), release).Option?.Default is { } text)
            first = last = KnownPort.Read(OptionLiteral.Read(text));
        var isRange = isKnown && first != last;
        NixosValue? value = !isKnown || first is not { } from || last is not { } to ? null
            : new NixosValue.List(first == 0 ? [] : isRange
                ? [new NixosValue.Attributes([new("from", new NixosValue.Whole(from)), new("to", new NixosValue.Whole(to))])] : [new NixosValue.Whole(from)]);
        return new(leaf.Within, NixosPath.From($"networking.firewall.allowed{(port.IsTcp ? "TCP" : "UDP")}Port{(isRange ? "Ranges" : "s")}"), value,
            NixosDefinition.PlainPriority, value is not null, false, leaf.Origins);
    }

    private (bool? Value, IReadOnlyList<Origin> By) Switch(Scope within, NixosPath option, bool standard)
    {
        var set = DefinitionsOf(within, option);
        return set.Length == 0 ? (standard, []) : (set.Length == 1 && set[0] is { IsCertain: true, Value: NixosValue.Boolean on } ? on.Value : null, set[0].Origins);
    }

    // What is said of an option with the greatest strength.
    private LeafDefinition[] DefinitionsOf(Scope within, NixosPath option)
    {
        var all = leaves.Where(leaf => leaf.Path.Equals(option) && leaf.Within.Equals(within)).ToArray();
        return all.Length < 2 ? all : [.. all.Where(leaf => leaf.Priority == all.Min(static one => one.Priority))];
    }

    // ---- from leaves to settings

    private bool Bind(LeafDefinition leaf)
    {
        if (Walk(leaf) is not { Node.Keys.Count: > 0 } found) return false;
        foreach (var key in found.Node.Keys)
        {
            var known = found.IsWhole ? leaf : leaf with { Value = null };
            if (key.Kind == SettingKind.Family) OfferElements(new(found.Scope, key), known);
            else Offer(new(found.Scope, key), known);
        }
        return true;
    }

    // The setting that the path is, or is inside of; null if it is not one.
    private static (SettingNode Node, Scope Scope, bool IsWhole)? Walk(LeafDefinition leaf)
    {
        var (node, scope, names, isElement) = Reach(leaf);
        var isWhole = names == leaf.Path.Segments.Count;
        return isElement && (isWhole || node.Keys.Count > 0) ? (node, scope, isWhole) : null;
    }

    // As far as the path leads through the tree of settings: how many names that are, and whether it ends there because a name cannot be an element.
    private static (SettingNode Node, Scope Scope, int Names, bool IsElement) Reach(LeafDefinition leaf)
    {
        var (node, scope) = (SettingCatalogue.Instance.Root, leaf.Within);
        for (var i = 0; i < leaf.Path.Segments.Count; i++)
        {
            if (node.Find(leaf.Path.Segments, i) is not { } next) return (node, scope, i, true);
            if (next.Family is { } family)
            {
                if (next.ElementOf(leaf.Path.Segments[i]) is not { } element) return (node, scope, i, false);
                scope = scope.In(family, element);
            }
            node = next;
        }
        return (node, scope, leaf.Path.Segments.Count, true);
    }

    private void Offer(Address address, LeafDefinition leaf)
    {
        NameElements(address.Scope, leaf);
        if (!candidates.TryGetValue(address, out var list))
        {
            candidates.Add(address, list = []);
            order.Add(address);
        }
        list.Add(new(leaf));
    }

    // Whose options are set is there.
    private void NameElements(Scope scope, LeafDefinition leaf)
    {
        for (var inner = scope; inner.Parent is { } outer; inner = outer)
        {
            var address = new Address(outer, inner.Family!);
            var all = state.Set(address);
            if (all.Find(inner.Element!) is { Certain: true } || !inner.Family!.IsNamedByPath) continue;
            state = state.With(address, leaf.IsCertain ? all.Add(inner.Element!, leaf.Origins[0]) : all.AddPossible(inner.Element!, leaf.Origins[0]));
        }
    }

    private void OfferElements(Address family, LeafDefinition leaf)
    {
        var option = family.Key.Option!;
        if (leaf is { IsCertain: true, Value: NixosValue.Attributes { Members.Count: 0 } }) return;
        var all = state.Set(family);
        if (leaf.Value is not NixosValue.List { Items: var items } || !leaf.IsCertain)
        {
            state = state.With(family, all.Opened(leaf.Origins)).Forget(new Unknowable(family.Scope, null, family.Key, leaf.Origins));
            return;
        }
        foreach (var item in items)
        {
            if (option.ElementOf(item) is not { } element)
            {
                state = state.With(family, state.Set(family).Opened(leaf.Origins));
                continue;
            }
            state = state.With(family, state.Set(family).Add(element.Identity, leaf.Origins[0]));
            var scope = family.Scope.In(family.Key, element.Identity);
            if (option.IdentityOf is not null) Contradict(new(scope, option.Elements[0]), option.Codec.Read(item)!, leaf.Origins);
            else foreach (var (key, value) in element.Settings) Offer(new(scope, key), leaf with { Value = value });
        }
    }

    // Both are in the list, and which of them comes last NixOS does not promise.
    private void Contradict(Address address, object value, IReadOnlyList<Origin> origins) =>
        state = state.With(address, state.Scalar(address) is { } said && !value.Equals(said.Value)
            ? new ScalarEntry(null, [.. said.Origins, .. origins]) : new ScalarEntry(value, origins));

    private void Combine(Address address)
    {
        var (key, option, list) = (address.Key, address.Key.Option!, candidates[address]);
        if (key.Kind == SettingKind.Set)
        {
            CombineSet(address, option, list);
            return;
        }
        var said = state.Scalar(address);
        if (said is not null && !list.Any(static candidate => candidate.Wins)) list.Insert(0, new(said, option.Priority));
        var best = list.Min(static candidate => candidate.Priority);
        var winners = list.Where(candidate => candidate.Priority == best).ToArray();
        if (said is not null && list.Any(static candidate => candidate.Wins)) winners = [.. list.Where(static candidate => candidate.Wins)];
        Origin[] origins = [.. winners.SelectMany(static candidate => candidate.Origins).Distinct()];
        var values = winners.Select(candidate => candidate.ValueOf(option.Codec)).ToArray();
        var isUncertain = list.Any(candidate => !candidate.IsCertain && candidate.Priority <= best);
        object? value = isUncertain && !(values.Length == list.Count && values.All(v => Equals(v, values[0]))) ? null
            : values.All(v => v is not null && v.Equals(values[0])) ? values[0]
            : option.Joined(values);
        // Options that are null and mean nothing else by it are as good as not set.
        if (value is null && said is null && !isUncertain && winners.All(static candidate => candidate.IsNull)) return;
        state = state.With(address, new ScalarEntry(value, origins, value is not null && said is { Value: { } before } && !before.Equals(value) ? said : null));
    }

    private void CombineSet(Address address, SettingOption option, List<Candidate> list)
    {
        var best = list.Where(static candidate => candidate.IsCertain).Select(static candidate => candidate.Priority).DefaultIfEmpty(int.MaxValue).Min();
        var all = best < option.Priority ? SetEntry.Empty : state.Set(address);
        foreach (var candidate in list)
        {
            if (candidate.Priority > Math.Min(best, option.Priority) && (best < option.Priority || all.Items.Count > 0)) continue;
            if (candidate.IsCertain && candidate.ItemsOf(option.Codec) is { } items) all = items.Aggregate(all, (set, item) => set.Add(item, candidate.Origins[0]));
            else all = all.Opened(candidate.Origins);
        }
        state = state.With(address, all);
    }

    // ---- what an option that is no setting changes

    private void Change(LeafDefinition leaf)
    {
        NameElements(Reach(leaf).Scope, leaf);
        if (IsOff(leaf)) return;
        if (OptionEffects.Instance.Of(leaf.Path) is not { } row)
        {
            if (MayOpenPorts(leaf)) foreach (var name in PortSettings) Lose(leaf.Within, new("Firewall", name, [], null, null), leaf, null);
            return;
        }
        foreach (var change in row.Changes)
            if (conditions.Holds(change.Condition, leaf, state) != false && !IsSaid(row, change, leaf) && !(change.Condition == "unless said" && IsSaid(leaf.Within, change))) Lose(leaf.Within, change, leaf, row.Path);
    }

    // What is unknown only as long as nothing says it.
    private bool IsSaid(Scope within, ChangedSetting change) =>
        change.Name is not null && SettingCatalogue.Instance.Find(change.Facet, change.Name) is { Family: null } found
        && candidates.TryGetValue(new(within, found.Key), out var list) && list.Any(static candidate => candidate.IsCertain);

    // Boot parameters that the module defines word for word are as they are defined.
    private static bool IsSaid(OptionEffect row, ChangedSetting change, LeafDefinition leaf) =>
        change is { Facet: "Kernel", Name: "Parameters" } && leaf is { IsCertain: true, Value: NixosValue.Boolean or NixosValue.Text }
        && row.Defines.Any(static defined => defined.Path == "boot.kernelParams") && row.Defines.All(static defined => defined.Path != "boot.kernelParams" || defined.Value != "?");

    private static readonly string[] PortSettings = ["Tcp", "Udp"];

    // Many modules that no table knows open their ports when they are asked to, and some without being asked.
    private static bool MayOpenPorts(LeafDefinition leaf) =>
        ServiceTable.Instance.Of(leaf.Path) is null && leaf.Path.Segments[0] is "services" or "programs" or "virtualisation"
        && leaf.Path.Segments[leaf.Path.Segments.Count - 1] is "enable" or "openFirewall";

    private static bool IsOpenPort(NixosPath path) => path.Text.StartsWith("networking.firewall.allowed", StringComparison.Ordinal);

    private static bool OpensKnownPorts(LeafDefinition leaf) => ServiceTable.Instance.Of(leaf.Path) is { Service.Ports.Count: > 0 };

    private void Lose(Scope within, ChangedSetting change, LeafDefinition leaf, NixosPath? row)
    {
        // Which ports a known service opens is taken from its own table.
        if (change is { Facet: "Firewall", Name: "Tcp" or "Udp" or "TcpRanges" or "UdpRanges" } && OpensKnownPorts(leaf)) return;
        if (change.Name is null)
        {
            state = state.Forget(new Unknowable(within, change.Facet, null, leaf.Origins));
            return;
        }
        if (SettingCatalogue.Instance.Find(change.Facet, change.Name) is not { } found) return;
        string[] names = [.. change.Elements.Select(name => row is null ? name : PathOf($"\"{name}\"", row, leaf.Path).Segments[0])];
        if (found.Family is { } family) LoseInside(within, family, found.Key, names, leaf);
        else if (names.Length == 0) LoseAll(new(within, found.Key), leaf);
        else LoseSome(new(within, found.Key), names, change.Inner, leaf);
    }

    // A setting of elements: of those that are named, or of all that there are.
    private void LoseInside(Scope within, SettingKey family, SettingKey key, string[] names, LeafDefinition leaf)
    {
        var all = new Address(within, family);
        object[] elements = names.Length == 0 ? [.. state.Set(all).Items.Select(static item => item.Value)]
            : [.. names.Select(name => family.Option?.Codec.Read(new NixosValue.Text(name))).OfType<object>()];
        foreach (var element in elements)
            if (state.Set(all).Find(element) is not null) LoseAll(new(within.In(family, element), key), leaf);
    }

    private void LoseAll(Address address, LeafDefinition leaf)
    {
        // What the module says of it exactly is taken as it is said.
        if (IsOffered(address, leaf)) return;
        if (address.Key.Kind == SettingKind.Scalar) state = state.With(address, new ScalarEntry(null, leaf.Origins));
        else state = state.With(address, state.Set(address).Opened(leaf.Origins));
        // Of values with names, such as sysctls, each may be another one.
        if (address.Key is { Kind: SettingKind.Family, Elements.Count: 1 })
            state = state.Forget(new Unknowable(address.Scope, null, address.Key, leaf.Origins)).With(address, state.Set(address).Opened(leaf.Origins));
    }

    private void LoseSome(Address address, string[] names, string? inner, LeafDefinition leaf)
    {
        if (IsOffered(address, leaf)) return;
        foreach (var name in names)
        {
            if (address.Key.Option is not { } option || option.Named(name) is not { } value)
            {
                state = state.With(address, state.Set(address).Opened(leaf.Origins));
                continue;
            }
            if (inner is not null && address.Key.Elements.FirstOrDefault(key => key.Name == inner) is { } key)
            {
                LoseAll(new(address.Scope.In(address.Key, value), key), leaf);
                continue;
            }
            state = state.With(address, state.Set(address).AddPossible(value, leaf.Origins[0]));
            foreach (var setting in address.Key.Elements) LoseAll(new(address.Scope.In(address.Key, value), setting), leaf);
        }
    }

    private bool IsOffered(Address address, LeafDefinition leaf) =>
        candidates.TryGetValue(address, out var list) && list.Any(candidate => candidate.IsCertain && candidate.Origins.SequenceEqual(leaf.Origins));

    private void LoseEverything(IReadOnlyList<Origin> by)
    {
        foreach (var facet in SettingCatalogue.Instance.Facets.Where(static facet => facet != HostSettings.Kind.Facet))
            state = state.Forget(new Unknowable(Scope.Host, facet, null, by));
        // No module decides what kind of host it is in, and which others are imported is said by the description alone.
        foreach (var key in HostSettings.Keys.Where(static key => key.Option is not null))
            state = state.With(new(Scope.Host, key), new ScalarEntry(null, by));
    }

    private void LosePrefix(NixosPath prefix, IReadOnlyList<Origin> by)
    {
        if (prefix.Segments.Count == 0)
        {
            LoseEverything(by);
            return;
        }
        var leaf = new LeafDefinition(Scope.Host, prefix, null, NixosDefinition.ForcePriority, false, false, by);
        if (Walk(leaf) is { } found)
            foreach (var key in found.Node.Below) LoseAll(new(found.Scope, key), leaf);
        foreach (var row in OptionEffects.Instance.Below(prefix))
            foreach (var change in row.Changes) Lose(Scope.Host, change with { Elements = [.. change.Elements.Where(static name => name.IndexOf('<') < 0)] }, leaf, null);
        if (MayHoldSwitch(prefix))
            foreach (var name in PortSettings)
                if (SettingCatalogue.Instance.Find("Firewall", name) is { } ports) LoseAll(new(Scope.Host, ports.Key), leaf);
    }

    // Whether a switch that opens ports is at a path or below it; of what no table has, that is not known.
    private bool MayHoldSwitch(NixosPath prefix) =>
        prefix.Segments[0] is "services" or "programs" or "virtualisation"
        && new OptionResolver(OptionTable.BuiltIn, release).Resolve(prefix.Segments) is var place && (!place.IsFound || HoldsSwitch(place.Node));

    private static bool HoldsSwitch(OptionNode node) => node.Name is "enable" or "openFirewall" || node.Children().Any(HoldsSwitch);

    // ---- options of the table

    /// <summary>An option that switches nothing on, for certain.</summary>
    private static bool IsOff(LeafDefinition leaf) =>
        leaf is { IsCertain: true, Value: NixosValue.List { Items.Count: 0 } } || leaf is { IsCertain: true, Value: NixosValue.Boolean { Value: false } }
        && leaf.Path.Segments[leaf.Path.Segments.Count - 1] is "enable" or "openFirewall"
        && !(OptionEffects.Instance.Of(leaf.Path)?.Defines.Any(static defined => defined.Condition == "false") ?? false);

    /// <summary>An option that a facet could have said with the same value.</summary>
    private static bool IsSetting(LeafDefinition leaf) => Walk(leaf) is { IsWhole: true, Node.Keys.Count: > 0 };

    private static NixosPath PathOf(string text, NixosPath row, NixosPath path)
    {
        var names = new Queue<string>(row.Segments.Select((segment, i) => (segment, i)).Where(static at => at.segment == "<name>").Select(at => path.Segments[at.i]));
        var first = names.Count > 0 ? names.Peek() : "<name>";
        return NixosPath.Of(NixosPath.From(text).Segments.Select(segment => segment.Replace("<name>", first)));
    }
}
