using System.Globalization;

namespace Hardening.Model;

/// <summary>Writes what baselines set into the state of a host, wherever its description says nothing else, before or after the call.</summary>
internal sealed class AppliedBaselines
{
    private readonly HostModel described;
    private readonly EffectiveOptions options;
    private readonly NixosModel nixos;
    private readonly Dictionary<string, bool?> needs = new(StringComparer.Ordinal);
    private HostState state;

    private AppliedBaselines(HostModel described)
    {
        (this.described, nixos, state) = (described, described.Nixos, described.State);
        var effective = new HostModel(described.Name, EffectiveState.Of(described.State, nixos, described.Release), described.Release, described.Files, described.Inputs);
        options = new(described, effective);
    }

    /// <summary>The state with the baselines that it names.</summary>
    public static HostState On(HostModel described)
    {
        var applied = described.State.Set(new(Scope.Host, HostSettings.Baselines));
        if (applied.Items.Count == 0 && !applied.IsOpen) return described.State;
        var writer = new AppliedBaselines(described);
        foreach (var item in applied.Items) writer.Apply((string)item.Value, item.Origin, item.Certain);
        // Which baseline is not known: each may be it.
        if (applied.IsOpen)
            foreach (var id in BaselineTable.Ids)
                foreach (var origin in applied.OpenedBy) writer.Apply(id, origin, isCertain: false);
        return writer.state;
    }

    private void Apply(string id, Origin origin, bool isCertain)
    {
        var except = described.State.Set(new(Scope.Host, HostSettings.BaselineExceptions));
        foreach (var row in BaselineTable.Rows)
        {
            if (row.IsLeftOut || !row.Baselines.Contains(id) || except.Find(row.Name) is { Certain: true }) continue;
            if (Applies(row) is not { } applies || (applies == Truth.Unknown && origin.Token is null)) continue;
            Write(row, origin, isCertain && applies == Truth.Yes && !except.IsOpen && except.Find(row.Name) is null);
        }
    }

    private void Write(BaselineRow row, Origin origin, bool isKnown)
    {
        switch (row.Kind)
        {
            case BaselineKind.Sysctl:
                Put(KernelSettings.Sysctls, SysctlKey.From(row.Name), KernelSettings.Sysctl, SysctlValue.TryFrom(row.Value!, out var value, out _) ? value! : throw new InvalidOperationException(row.Name), origin, isKnown);
                break;
            case BaselineKind.Parameter:
                var parameter = BootParameter.From(row.Value!.Length == 0 ? row.Name : $"{row.Name}={row.Value}");
                if (!IsSetByPath(parameter)) Put(KernelSettings.Parameters, parameter.Identity, KernelSettings.Parameter, parameter, origin, isKnown);
                break;
            case BaselineKind.Module:
                var (module, blacklist) = (KernelModule.From(row.Name), new Address(Scope.Host, KernelSettings.Blacklist));
                if (!described.Kernel.LoadedModules.Has(module)) state = state.With(blacklist, isKnown ? state.Set(blacklist).Add(module, origin) : state.Set(blacklist).AddPossible(module, origin));
                break;
            default:
                var path = NixosPath.From(row.Name);
                if (options.Of(path) is { Value: not null, IsDefault: false } or { IsUnknown: true }) break;
                var option = Scope.Host.In(NixosKeys.Options, path);
                Put(NixosKeys.Options, path, NixosKeys.Value, OptionLiteral.Read(row.Value!) ?? throw new InvalidOperationException(row.Name), origin, isKnown);
                state = state.With(new(option, NixosKeys.Priority), new ScalarEntry(NixosDefinition.DefaultPriority, [origin]));
                break;
        }
    }

    private void Put(SettingKey family, object element, SettingKey key, object value, Origin origin, bool isKnown)
    {
        var (elements, address) = (new Address(Scope.Host, family), new Address(Scope.Host.In(family, element), key));
        if (state.Scalar(address) is not null) return;
        var all = state.Set(elements);
        state = state.With(elements, isKnown ? all.Add(element, origin) : all.AddPossible(element, origin)).With(address, new ScalarEntry(isKnown ? value : null, [origin]));
    }

    private bool IsSetByPath(BootParameter parameter) =>
        options.Of(NixosPath.From("boot.kernelParams")).Value is NixosValue.List list
        && list.Items.Any(item => item is NixosValue.Text { Value: var text } && BootParameter.TryFrom(text, out var other, out _) && other.Identity == parameter.Identity);

    // Null where it does not apply, for certain.
    private Truth? Applies(BaselineRow row)
    {
        var answer = Truth.Yes;
        foreach (var term in row.When)
        {
            var isAgainst = term[0] == '!';
            var has = Has(isAgainst ? term.Substring(1) : term, row.Name);
            if (has == !isAgainst) continue;
            if (has is not null) return null;
            answer = Truth.Unknown;
        }
        return answer;
    }

    private bool? Has(string need, string row)
    {
        if (need == "filesystem") return MountsAs(row);
        if (!needs.TryGetValue(need, out var known)) needs.Add(need, known = Any(BaselineTable.Needs(need).Select(line => Shows(line.Path.Segments, 0, [], line.Values))));
        return known;
    }

    private bool? MountsAs(string format) => Any(
    [
        Shows(["fileSystems", "<name>", "fsType"], 0, [], [format]),
        options.Of(NixosPath.From("boot.supportedFilesystems")) is { Value: NixosValue.List list } ? list.Items.Any(item => item is NixosValue.Text { Value: var text } && text == format) : false,
    ]);

    private bool? Shows(IReadOnlyList<string> path, int from, IReadOnlyList<string> before, IReadOnlyList<string> values)
    {
        var prefix = before.ToList();
        for (var i = from; i < path.Count; i++)
        {
            if (path[i] != "<name>")
            {
                prefix.Add(path[i]);
                continue;
            }
            var (names, isOpen) = options.NamesAt(prefix);
            var rest = i + 1;
            if (rest == path.Count) return names.Count > 0 ? true : isOpen ? null : false;
            return Any([.. names.Select(name => Shows(path, rest, [.. prefix, name.Name], values)), isOpen ? null : false]);
        }
        return options.Of(NixosPath.Of(prefix)) switch
        {
            { IsUnknown: true } => null,
            { Value: null or NixosValue.Nothing or NixosValue.List { Items.Count: 0 } } => prefix.SequenceEqual(["nixpkgs", "hostPlatform"]) && values.Contains("x86_64-linux"),
            { Value: NixosValue.Expression } => null,
            var fact => values.Count == 0 || values.Contains(Text(fact.Value!)),
        };
    }

    private static string? Text(NixosValue value) => value switch
    {
        NixosValue.Boolean(var on) => on ? "true" : "false",
        NixosValue.Text(var text) => text,
        NixosValue.Whole(var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool? Any(IEnumerable<bool?> parts)
    {
        var all = parts.ToArray();
        return all.Contains(true) ? true : all.Contains(null) ? null : false;
    }

    private enum Truth
    {
        Yes,
        Unknown,
    }
}
