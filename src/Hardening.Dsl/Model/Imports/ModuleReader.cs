namespace Hardening.Model;

/// <summary>Reads the modules that a host imports: what they set, and what they may set.</summary>
internal sealed class ModuleReader
{
    private static readonly HashSet<string> NoOptions = new(["imports", "require", "options", "config", "_file", "_class", "key", "disabledModules", "meta", "freeformType"], StringComparer.Ordinal);

    private readonly ModuleFiles files;
    private readonly NixosRelease release;
    private readonly IReadOnlyList<Origin> origins;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<OptionDefinition> definitions = [];
    private readonly List<UnknownPrefix> prefixes = [];
    private readonly List<NixosPath> declared = [];
    private bool isCertain;
    private bool isEverythingUnknown;
    private string file = "";
    private string text = "";

    private ModuleReader(ModuleFiles files, NixosRelease release, IReadOnlyList<Origin> origins, bool isCertain) =>
        (this.files, this.release, this.origins, this.isCertain) = (files, release, origins, isCertain);

    /// <summary>What a module and those it imports come to.</summary>
    /// <param name="files">The texts.</param>
    /// <param name="release">The release, whose options are known.</param>
    /// <param name="path">The module that the host imports.</param>
    /// <param name="origin">The call.</param>
    /// <param name="isCertain">False when only some paths of the program import it.</param>
    public static ReadModule Of(ModuleFiles files, NixosRelease release, string path, Origin origin, bool isCertain)
    {
        var reader = new ModuleReader(files, release, [origin], isCertain);
        if (files.Find(path) is { } found) reader.File(found);
        // Without its text, its name has to do: the installer and disko's documentation give these files theirs.
        else if (!IsAboutHardware(path)) reader.LoseEverything();
        return new(reader.definitions, reader.prefixes, reader.declared, reader.isEverythingUnknown);
    }

    private static bool IsAboutHardware(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.StartsWith("hardware", StringComparison.Ordinal) || name.StartsWith("disk", StringComparison.Ordinal);
    }

    private void File(string path)
    {
        if (!seen.Add(path)) return;
        if (files.ExpressionOf(path) is not { } expression) LoseEverything();
        else Module(path, files.TextOf(path), expression);
    }

    private void Module(string path, string itsText, NixNode expression)
    {
        var (outerFile, outerText) = (file, text);
        (file, text) = (path, itsText);
        Module(new ModuleEvaluator(ModulePath.FolderOf(path)).Module(expression));
        (file, text) = (outerFile, outerText);
    }

    private void Module(ModuleValue module)
    {
        if (module is ModuleValue.Override or ModuleValue.If or ModuleValue.Merge) Walk(module, [], null, 0);
        else if (module is not ModuleValue.Set { IsOpen: false } set || set.Find("disabledModules") is not null) LoseEverything();
        else
        {
            if (set.Find("imports") is { } imports) Imports(imports.Value);
            if (set.Find("require") is { } required) Imports(required.Value);
            if (set.Find("options") is { } options) Declare(options.Value, []);
            if (set.Find("config") is { } config) Walk(config.Value, [], null, config.Start);
            else if (set.Find("options") is null) Members(set, [], null, static name => !NoOptions.Contains(name));
        }
    }

    private void Imports(ModuleValue imports)
    {
        if (imports is not ModuleValue.List list)
        {
            LoseEverything();
            return;
        }
        foreach (var item in list.Items)
        {
            if (item is ModuleValue.Atom { Value: NixosValue.Path { Value: var path } } && files.Find(path) is { } found) File(found);
            else if (item is ModuleValue.ModulesPath { Path: var name } && ModuleProfiles.Find(name) is { } profile)
            {
                if (seen.Add("nixpkgs:" + name)) Module($"nixpkgs{name}", profile, ModuleProfiles.Parsed(name));
            }
            else if (item is ModuleValue.Set or ModuleValue.Function) Module(ModuleEvaluator.Instantiated(item));
            else LoseEverything();
        }
    }

    private void Declare(ModuleValue options, string[] path)
    {
        if (options is ModuleValue.Set { IsOpen: false } set && set.Members.Count > 0)
            foreach (var member in set.Members) Declare(member.Value, [.. path, member.Name]);
        else if (path.Length > 0) declared.Add(NixosPath.Of(path));
    }

    private void Walk(ModuleValue value, string[] path, int? priority, int start)
    {
        switch (value)
        {
            case ModuleValue.Override over:
                Walk(over.Content, path, priority ?? over.Priority, start);
                break;
            case ModuleValue.If { Condition: false }:
                break;
            case ModuleValue.If { Condition: null } perhaps:
                var outer = isCertain;
                isCertain = false;
                Walk(perhaps.Content, path, priority, start);
                isCertain = outer;
                break;
            case ModuleValue.If { Content: var content }:
                Walk(content, path, priority, start);
                break;
            case ModuleValue.Merge { Contents: ModuleValue.List { Items: var items } }:
                foreach (var item in items) Walk(item, path, priority, start);
                break;
            case ModuleValue.Set { IsOpen: false, Members.Count: 0 } when path.Length > 0:
                Define(path, new NixosValue.Attributes([]), priority, start);
                break;
            case ModuleValue.Set set:
                Members(set, path, priority, static _ => true);
                break;
            case var other when path.Length > 0 && Plain(other) is { } plain:
                Define(path, plain, priority, start);
                break;
            default:
                Lose(path, priority, start);
                break;
        }
    }

    private void Members(ModuleValue.Set set, string[] path, int? priority, Func<string, bool> isOption)
    {
        if (set.IsOpen) LoseBelow(path);
        foreach (var member in set.Members)
            if (isOption(member.Name)) Walk(member.Value, [.. path, member.Name], priority, member.Start);
    }

    /// <summary>A value all of which is known; null for any other.</summary>
    private static NixosValue? Plain(ModuleValue value)
    {
        switch (value)
        {
            case ModuleValue.Atom atom:
                return atom.Value;
            case ModuleValue.Packages package:
                return new NixosValue.Expression(package.Path, ExpressionKind.Package);
            case ModuleValue.List list:
                var items = list.Items.Select(Plain).ToArray();
                return items.Contains(null) ? null : new NixosValue.List(items!);
            case ModuleValue.Set { IsOpen: false } set:
                var members = set.Members.Select(static member => new KeyValuePair<string, NixosValue?>(member.Name, Plain(member.Value))).ToArray();
                return members.Any(static member => member.Value is null) || members.Select(static member => member.Key).Distinct(StringComparer.Ordinal).Count() < members.Length ? null
                    : new NixosValue.Attributes(members!);
            default:
                return null;
        }
    }

    private void Define(string[] path, NixosValue? value, int? priority, int start) => definitions.Add(new(
        NixosPath.Of(path), new Setting<NixosValue>(new ScalarEntry(value, origins), value!), priority ?? NixosDefinition.PlainPriority, isCertain, origins,
        new DefinitionSource.Import(file, NixParser.LineOf(text, Math.Min(start, text.Length)))));

    // A value that is not known is that of its option; of a group, it may set any option.
    private void Lose(string[] path, int? priority, int start)
    {
        if (path.Length > 0 && new OptionResolver(files.Table, release).Resolve(path) is { IsFound: true, IsGroup: false, HasOptionsInside: false }) Define(path, null, priority, start);
        else LoseBelow(path);
    }

    private void LoseBelow(string[] path)
    {
        if (path.Length == 0) LoseEverything();
        else prefixes.Add(new(NixosPath.Of(path), origins));
    }

    private void LoseEverything() => isEverythingUnknown = true;
}

/// <summary>What a module and those it imports come to.</summary>
/// <param name="Definitions">The options that they set.</param>
/// <param name="UnknownPrefixes">What they may set in ways that cannot be read.</param>
/// <param name="Declared">The options that they declare.</param>
/// <param name="IsEverythingUnknown">Whether they may set anything.</param>
internal sealed record ReadModule(
    IReadOnlyList<OptionDefinition> Definitions, IReadOnlyList<UnknownPrefix> UnknownPrefixes, IReadOnlyList<NixosPath> Declared, bool IsEverythingUnknown);
