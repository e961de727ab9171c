using Hardening.Overview.Facets;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Scoring;

/// <summary>Answers the conditions of catalogues for one host.</summary>
internal sealed class HostFacts(HostView host)
{
    private static readonly string[] OfServices = ["systemd", "services"];

    private readonly EffectiveOptions options = new(host.Described.Model, host.Model);
    private readonly Dictionary<string, Answer> answered = new(StringComparer.Ordinal);

    /// <summary>The answer to a condition.</summary>
    public Answer Ask(Condition condition) => condition switch
    {
        Condition.Always => Answer.Yes("", []),
        Condition.All all => Answer.All([.. all.Parts.Select(Ask)]),
        Condition.Any any => Answer.Any([.. any.Parts.OrderBy(IsEscape).Select(Ask)]),
        Condition.Not not => Ask(not.Part).Reversed(),
        Condition.Value value => Ask(value),
        Condition.Quantified many => Ask(many),
        Condition.Named named => Ask(named),
        _ => throw new InvalidOperationException($"{condition} is not a condition."),
    };

    // That a program is off is no reason to give where it runs.
    private static bool IsEscape(Condition condition) =>
        condition is Condition.Value { Kind: FactKind.Option, Test: { Operator: TestOperator.Equal, Values: ["false"] } } value && value.Name.EndsWith(".enable", StringComparison.Ordinal);

    private Answer Ask(Condition.Value value)
    {
        var key = value.ToString() + string.Join(' ', value.Test.Values);
        if (!answered.TryGetValue(key, out var answer)) answered.Add(key, answer = ValueTests.Ask(value.Name, Of(value.Kind, value.Name), value.Test));
        return answer;
    }

    private OptionFact Of(FactKind kind, string name) => kind switch
    {
        FactKind.Option => Option(NixosPath.From(name)),
        FactKind.Sysctl => Sysctl(name),
        FactKind.Parameter => Parameter(name),
        FactKind.Build => Build(name),
        FactKind.Mount => Mount(name),
        FactKind.Setting => Setting(name),
        _ => throw new InvalidOperationException($"{kind} has no value."),
    };

    // ---- options

    private OptionFact Option(NixosPath path)
    {
        var said = Implied.By(host.Model, path, ServiceOf(path)) ?? options.Of(path);
        return said is { Value: null, IsUnknown: false } && NixosDefaults.Option(path.Text) is { } text ? new(OptionLiteral.Read(text), []) { IsDefault = true } : said;
    }

    private ServiceModel? ServiceOf(NixosPath path) =>
        path.Segments.Count > 3 && path.Segments.Take(2).SequenceEqual(OfServices) && ServiceName.TryFrom(path.Segments[2], out var name, out _) && host.Model.Services.All.Has(name)
            ? host.Model.Services.Service(name) : null;

    private Answer Ask(Condition.Quantified many)
    {
        var elements = Expand([], many.Path.Segments).ToArray();
        var isOpen = elements.Any(static element => element.Fact is null);
        var known = elements.Where(static element => element.Fact is not null).ToArray();
        if (many.Where is { } filter)
        {
            var asked = known.Select(element => (element, Answer: Ask(filter with { Name = NixosPath.From(filter.Name).Named(element.Name).Text }))).ToArray();
            isOpen |= asked.Any(static one => one.Answer.Truth == Truth.Unknown);
            known = [.. asked.Where(static one => one.Answer.Truth == Truth.Yes).Select(static one => one.element)];
        }
        var last = many.Path.Segments[^1] is "*" ? many.Path.Segments[^2] : many.Path.Segments[^1];
        if (many.Quantity == Quantity.Unique) return Unique(known, last, isOpen);
        var answers = known.Select(element => (element.Name, Answer: ValueTests.Ask(last, element.Fact!, many.Test))).ToArray();
        return many.Quantity switch
        {
            Quantity.Some => answers.FirstOrDefault(static one => one.Answer.Truth == Truth.Yes) is { Answer: { } yes } ? yes
                : isOpen || answers.Any(static one => one.Answer.Truth == Truth.Unknown) ? Answer.Unknown($"{many.Path} may be set", [])
                : Answer.No(answers.Length == 0 ? $"{Subject(many.Path)}: none" : $"{many.Path} is not {many.Test.Text}", []),
            Quantity.No => Together([.. answers.Select(static one => (one.Name, one.Answer.Reversed()))], many.Path, isOpen),
            _ => Together(answers, many.Path, isOpen),
        };
    }

    private static Answer Together((string Name, Answer Answer)[] answers, NixosPath path, bool isOpen)
    {
        foreach (var truth in (Truth[])[Truth.No, Truth.Unknown])
            if (answers.Where(one => one.Answer.Truth == truth).ToArray() is { Length: > 0 } some)
            {
                string[] names = [.. some.Select(static one => one.Name).Where(static name => name.Length > 0).Distinct()];
                var who = names.Length == 0 ? "" : names.Length <= 4 ? $"{string.Join(", ", names)}: " : $"{string.Join(", ", names.Take(4))} and {names.Length - 4} more: ";
                return new(truth, who + some[0].Answer.Because, Answer.OriginsOf(some.Select(static one => one.Answer)));
            }
        if (isOpen) return Answer.Unknown($"there may be more of {Subject(path)}", []);
        return Answer.Yes(answers.Length == 0 ? $"{Subject(path)}: none that it applies to" : "", Answer.OriginsOf(answers.Select(static one => one.Answer)));
    }

    private static Answer Unique(Element[] elements, string last, bool isOpen)
    {
        var twice = elements.Where(static element => element.Fact is { Value: not null }).GroupBy(static element => ValueTests.Text(element.Fact!.Value!)).FirstOrDefault(static same => same.Key is not null && same.Key != Implied.Dynamic && same.Count() > 1);
        return twice is not null ? Answer.No($"{string.Join(", ", twice.Select(static element => element.Name))} share {last} {twice.Key}", Answer.OriginsOf(twice.Select(static element => Answer.No("", element.Fact!.Origins))))
            : isOpen || elements.Any(static element => element.Fact is { IsUnknown: true }) ? Answer.Unknown($"{last} of some is unknown", []) : Answer.Yes("", []);
    }

    // security.wrappers.<name>.setuid -> security.wrappers
    private static string Subject(NixosPath path) => string.Join('.', path.Segments.TakeWhile(static segment => !NixosPath.IsPlaceholder(segment)));

    // An element without a fact stands for those that are not known.
    private IEnumerable<Element> Expand(IReadOnlyList<string> prefix, IReadOnlyList<string> rest)
    {
        var at = rest.ToList().FindIndex(NixosPath.IsPlaceholder);
        if (at < 0)
        {
            var path = NixosPath.Of([.. prefix, .. rest]);
            return [new("", Option(path))];
        }
        string[] before = [.. prefix, .. rest.Take(at)];
        string[] after = [.. rest.Skip(at + 1)];
        if (rest[at] == "*") return Items(NixosPath.Of(before), after);
        var (names, isOpen) = Names(before);
        var elements = names.SelectMany(name => Expand([.. before, name], after).Select(element => element with { Name = name }));
        return isOpen ? elements.Append(new("", null)) : elements;
    }

    // Units that the description brings; those of NixOS's own modules that it only changes are not its services.
    private (IReadOnlyList<string> Names, bool IsOpen) Names(string[] prefix)
    {
        var (names, isOpen) = options.NamesAt(prefix);
        if (!prefix.SequenceEqual(OfServices)) return ([.. names.Select(static name => name.Name)], isOpen);
        var described = ServicesOverview.ServicesOf(host).Select(static service => service.Name.ToString()).ToHashSet(StringComparer.Ordinal);
        return ([.. names.Select(static name => name.Name).Where(name => described.Contains(name) || Runs(name))], isOpen);
    }

    private static readonly string[] Programs = ["serviceConfig.ExecStart", "script"];

    private bool Runs(string unit) => Programs
        .Any(last => options.Of(NixosPath.From($"systemd.services.\"{unit}\".{last}")) is { IsDefault: false, Value: not (null or NixosValue.Nothing or NixosValue.Text { Value: "" }) });

    private IEnumerable<Element> Items(NixosPath list, string[] rest)
    {
        var fact = Option(list);
        if (fact.IsUnknown) return [new("", null)];
        var items = fact.Value is NixosValue.List { Items: var all } ? all : [];
        var elements = items.SelectMany(item => Inside(item, rest, fact.Origins)).Select(static one => new Element("", one));
        return fact.IsOpen ? elements.Append(new("", null)) : elements;
    }

    private static IEnumerable<OptionFact> Inside(NixosValue value, string[] path, IReadOnlyList<Origin> origins) =>
        path.Length == 0 ? [value is NixosValue.Expression { Kind: not ExpressionKind.Package } ? OptionFact.Unknown(origins) : new OptionFact(value, origins)]
        : path[0] == "*" ? value is NixosValue.List list ? list.Items.SelectMany(item => Inside(item, path[1..], origins)) : []
        : value is NixosValue.Attributes set ? set.Get(path[0]) is { } member ? Inside(member, path[1..], origins) : path.Contains("*") ? [] : [new OptionFact(null, origins)]
        // A command of sudo may be written without its attribute set.
        : value is NixosValue.Text && path is ["command"] ? [new OptionFact(value, origins)]
        : [];

    private sealed record Element(string Name, OptionFact? Fact);

    // ---- the kernel

    private OptionFact Sysctl(string name) => Fact(host.Model.Kernel.Sysctl(SysctlKey.Unlisted(name)), static value => value.Text)
        ?? (NixosDefaults.Sysctl(name) is { } text ? new(new NixosValue.Text(text), []) { IsDefault = true } : OptionFact.Unset);

    private OptionFact Parameter(string name) => Fact(host.Model.Kernel.Parameter(name.Replace('-', '_')), static parameter => parameter.Value ?? "") ?? OptionFact.Unset;

    private OptionFact Build(string symbol)
    {
        if (Fact(host.Model.Kernel.ConfigurationOf(KernelConfigSymbol.From(symbol)), static value => value.ToString()) is { } said) return said;
        var package = host.Model.Kernel.Package;
        if (package.IsUnknown || package.Is(static one => !IsStock(one))) return OptionFact.Unknown(package.Origins);
        return NixosDefaults.Build(symbol) is { } text ? new(new NixosValue.Text(text), package.Origins) { IsDefault = true } : OptionFact.Unknown(package.Origins);
    }

    // The long-term kernels and the newest one are built with the same configuration.
    private static bool IsStock(KernelPackage package) => package.Variant is { } variant && (variant is "" or "_latest" || variant.All(static c => c is '_' or >= '0' and <= '9'));

    private static OptionFact? Fact<T>(Setting<T> setting, Func<T, string> text) where T : notnull =>
        setting.IsUnset ? null : setting.TryGet(out var value) ? new(new NixosValue.Text(text(value)), setting.Origins) : OptionFact.Unknown(setting.Origins);

    // ---- what is not one option

    private OptionFact Mount(string path)
    {
        var storage = host.Model.Storage;
        if (storage.MountOf(AbsolutePath.From(path)) is not { } mount) return OptionFact.Unknown([]);
        return new(new NixosValue.List(mount.Options.Certain.Select(static option => new NixosValue.Text(option.Text))), [mount.Origin]) { IsOpen = mount.Options.IsOpen };
    }

    private OptionFact Setting(string name)
    {
        var (key, _) = SettingCatalogue.Instance.Find(name[..name.IndexOf('.')], name[(name.IndexOf('.') + 1)..])
            ?? throw new InvalidOperationException($"There is no setting {name}.");
        if (key.Kind == SettingKind.Scalar)
            return host.Model.Root.Scalar(key) switch
            {
                null => OptionFact.Unset,
                { Value: { } value, Origins: var origins } => new(Written(value), origins),
                var unknown => OptionFact.Unknown(unknown.Origins),
            };
        var set = host.Model.State.Set(new(Scope.Host, key));
        return set.Items.Count == 0 && !set.IsOpen ? OptionFact.Unset
            : new(new NixosValue.List(set.Items.Where(static item => item.Certain).Select(static item => Written(item.Value))), [.. set.Items.Select(static item => item.Origin), .. set.OpenedBy]) { IsOpen = set.IsOpen };
    }

    private static NixosValue Written(object value) => value switch
    {
        bool on => new NixosValue.Boolean(on),
        Enum name => new NixosValue.Text(name is AuditGroup ? name.ToString() : name.ToString().ToLowerInvariant()),
        int or long => new NixosValue.Whole(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => new NixosValue.Text(value.ToString()!),
    };

    private Answer Ask(Condition.Named named) => named.Kind switch
    {
        FactKind.Silent => Silent(named.Name),
        FactKind.Claim => host.Measures.FirstOrDefault(found => found.Measure.Id == named.Name).Measure is { } measure
            ? Answer.Yes(measure.Title, [.. measure.Evidence.SelectMany(static evidence => evidence.Origins).Distinct()])
            : host.Nixos.IsEverythingUnknown ? Answer.Unknown("any setting is unknown", host.Nixos.EverythingUnknownBy) : Answer.No("the description does not say it", []),
        FactKind.Module => Module(named.Name),
        FactKind.Kind => host.Model.Root.Get(HostSettings.Kind).Is(Enum.Parse<HostKind>(named.Name, ignoreCase: true)) ? Answer.Yes($"the host is a {named.Name}", []) : Answer.No($"the host is no {named.Name}", []),
        FactKind.Surface => host.PerhapsMore.Count > 0 ? Answer.Unknown("more may be open", [])
            : host.Exposures.FirstOrDefault(static exposure => !exposure.IsAnswered) is { } open ? Answer.No($"nothing that is described listens on {open.Span}", [open.Origin]) : Answer.Yes("", []),
        FactKind.Release => host.Model.Release >= NixosRelease.V26_05 ? Answer.Yes($"NixOS {host.Model.Release.Number()}", []) : Answer.No($"NixOS {host.Model.Release.Number()} gets no more updates since 2026-06-30", []),
        _ => throw new InvalidOperationException($"{named.Kind} is not a name."),
    };

    private Answer Module(string name)
    {
        var (module, blacklist) = (KernelModule.Unlisted(name), host.Model.Kernel.Blacklist);
        return blacklist.OriginOf(module) is { } origin ? Answer.Yes($"{name} is blacklisted", [origin])
            : blacklist.Lacks(module) ? Answer.No($"{name} is not blacklisted", []) : Answer.Unknown("the blacklist may have more", blacklist.OpenedBy);
    }

    private Answer Silent(string rule) =>
        host.Findings.FirstOrDefault(finding => finding.Rule.Id == rule) is { } finding ? Answer.No($"{rule}: {finding.Message}", [finding.Origin, .. finding.Related])
        : host.Findings.FirstOrDefault(one => one.Rule.Id == UnevaluatedRules.Unevaluated.Id && one.Message.Contains(rule, StringComparison.Ordinal)) is { } lost ? Answer.Unknown($"{rule} is not evaluated", [lost.Origin, .. lost.Related])
        : host.Nixos.IsEverythingUnknown ? Answer.Unknown($"{rule} is not evaluated", host.Nixos.EverythingUnknownBy)
        : Answer.Yes("", []);
}
