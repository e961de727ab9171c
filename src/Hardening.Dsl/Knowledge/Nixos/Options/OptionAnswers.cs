namespace Hardening.Knowledge;

/// <summary>Puts into words where a path leads.</summary>
internal sealed class OptionAnswers(OptionTable table, NixosRelease release)
{
    public OptionAnswer Answer(NixosPath path, OptionPlace place)
    {
        var changes = table.History.Of(place.Path);
        if (table.User is not null)
            return OfUser(path, place, changes);
        if (changes.FirstOrDefault(change => IsGone(change, release)) is { } gone)
            return Gone(path, place, gone);
        if (place.IsGroup)
            return new OptionAnswer(path, OptionStatus.Group, null, null, null, IsCertain(place.Node));
        if (place.IsFound)
            return new OptionAnswer(path, OptionStatus.Exists, Option(place.Node, place.Pattern, place.Type!, !place.IsDeclared, changes), null, null, place.Node.Evidence != OptionEvidence.List);
        if (table.History.AddedLater(place.Path, release) is { } later)
        {
            var now = later.Instead is null ? $"Use it from {later.Number} on, or leave it out." : $"In {release.Number()} it is {later.Instead}.";
            return new OptionAnswer(path, OptionStatus.NotYet, null, $"{path} is new in NixOS {later.Number}; the release is {release.Number()}. {now}", later.Instead, true);
        }
        return Unknown(path, place);
    }

    public static IEnumerable<NixosOption> All(OptionTable table, NixosRelease release) => new OptionAnswers(table, release).Below(table.Root, [])
        .Where(option => option.Declaration.Segments[0] != OptionTable.Contents);

    private IEnumerable<NixosOption> Below(OptionNode outer, IReadOnlyList<string> path)
    {
        foreach (var node in outer.Children())
        {
            string[] pattern = [.. path, node.Name];
            IReadOnlyList<OptionChange> changes = table.User is null ? table.History.Of(pattern) : [];
            if (changes.Any(change => IsGone(change, release)))
                continue;
            if (node.IsOption && (table.User is not null || table.History.AddedLater(pattern, release) is null))
                yield return Option(node, pattern, OptionType.Parse(node.TypeText!), isFree: false, changes);
            foreach (var option in Below(node, pattern))
                yield return option;
        }
    }

    // The file is exactly that of the project's nixpkgs: what is in it exists, whatever the releases say.
    private OptionAnswer OfUser(NixosPath path, OptionPlace place, IReadOnlyList<OptionChange> changes) =>
        place.IsGroup ? new OptionAnswer(path, OptionStatus.Group, null, null, null, true)
        : place.IsFound ? new OptionAnswer(path, OptionStatus.Exists, Option(place.Node, place.Pattern, place.Type!, !place.IsDeclared, []), null, null, true)
        : changes.FirstOrDefault(static change => change.Kind is OptionChangeKind.Renamed or OptionChangeKind.Removed) is { } gone ? Gone(path, place, gone)
        : Unknown(path, place);

    /// <summary>A change that came while a release was made leaves both forms allowed in it.</summary>
    private static bool IsGone(OptionChange change, NixosRelease release) =>
        change.Kind is OptionChangeKind.Renamed or OptionChangeKind.Removed && change.IsIn(release) && !change.IsLate;

    private static OptionAnswer Gone(NixosPath path, OptionPlace place, OptionChange change)
    {
        var instead = change.Instead is { } target && change.Kind == OptionChangeKind.Renamed
            ? string.Join(".", new[] { target }.Concat(place.Path.Skip(change.Path.Count)))
            : change.Instead;
        var way = instead is null ? "Leave it out." : $"Write {instead}.";
        var note = change.Note is null ? "" : $" ({change.Note})";
        return change.Kind == OptionChangeKind.Renamed
            ? new OptionAnswer(path, OptionStatus.Renamed, null, $"{path} was renamed in this release of NixOS{note}. {way}", instead, true)
            : new OptionAnswer(path, OptionStatus.Removed, null, $"{path} was removed in this release of NixOS{note}. {way}", instead, true);
    }

    private NixosOption Option(
        OptionNode node, IReadOnlyList<string> pattern, OptionType type, bool isFree, IReadOnlyList<OptionChange> changes)
    {
        var own = changes.Where(change => change.Path.Count == pattern.Count).ToArray();
        var change = own.LastOrDefault(change => change.Kind == OptionChangeKind.Default);
        var @default = isFree ? null
            : change is null ? node.DefaultText
            : change.IsIn(release) ? change.After : change.Before;
        var note = own.LastOrDefault(change => change.Kind == OptionChangeKind.Note)?.Note;
        return new NixosOption(NixosPath.Of(pattern), type, @default, isFree, node.Evidence, note);
    }

    private OptionAnswer Unknown(NixosPath path, OptionPlace place)
    {
        if (place.Type is { HasSubmodule: false } type)
        {
            var outer = NixosPath.Of(path.Segments.Take(path.Segments.Count - (place.Path.Count - place.Depth)));
            return new OptionAnswer(path, OptionStatus.Unknown, null, $"{outer} has no options below it: it expects {type.One}. Set {outer} itself.", outer.Text, table.User is not null || place.Node.Evidence != OptionEvidence.List);
        }
        var nearest = Nearest(path.Segments, place.Path);
        var way = nearest.Length == 0 ? "Search the name at search.nixos.org/options." : $"Similar names: {string.Join(", ", nearest)}.";
        if (table.User is not null)
            return new OptionAnswer(path, OptionStatus.Unknown, null, $"{OptionFile.Name} has no option {path}. {(nearest.Length == 0 ? "Correct the name, or create the file again if your nixpkgs is newer." : way)}", nearest.Length == 0 ? null : nearest[0], true);
        // A group that is read anew lists its options; a module that is newer may still add a group to it.
        var certain = IsCertain(place.Node) && place.Depth + 1 == place.Path.Count;
        var doubt = certain ? "" : " (This part of the table is from NixOS 24.11: newer options are not in it.)";
        return new OptionAnswer(path, OptionStatus.Unknown, null, $"NixOS has no option {path}. {way}{doubt}", nearest.Length == 0 ? null : nearest[0], certain);
    }

    /// <summary>Near names; where the path went into a configuration of its own, such as a container's, those inside it.</summary>
    private string[] Nearest(IReadOnlyList<string> written, IReadOnlyList<string> path)
    {
        var outside = written.Take(written.Count - path.Count).ToArray();
        var isInside = outside.Length > 0 && written.Skip(outside.Length).SequenceEqual(path);
        var prefix = isInside ? NixosPath.Of(outside).Text + "." : "";
        return NearestOptions.To(table, isInside ? path : written, 3).Select(name => prefix + name).ToArray();
    }

    /// <summary>Whether the options of a group were read anew: then its list is complete. At the root any module may add a group.</summary>
    private static bool IsCertain(OptionNode group) => group.Name.Length > 0 && group.Children().Any(child => child.IsOption && child.Evidence != OptionEvidence.List);
}
