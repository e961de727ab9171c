namespace Hardening.Model;

/// <summary>Conditions and values in the table of option effects, asked of one host.</summary>
/// <param name="leaves">The options that are set.</param>
/// <param name="files">The table of options in use.</param>
/// <param name="release">The release of NixOS.</param>
internal sealed class EffectConditions(IReadOnlyList<LeafDefinition> leaves, ModuleFiles files, NixosRelease release)
{
    private static readonly NixosPath UseDhcp = NixosPath.From("networking.useDHCP");

    /// <summary>Whether a condition of the table holds; null where that is not known.</summary>
    public bool? Holds(string? condition, LeafDefinition leaf, HostState state) => condition switch
    {
        null => true,
        "true" or "value true" => leaf.Value is NixosValue.Boolean on ? on.Value : null,
        "false" or "value false" => leaf.Value is NixosValue.Boolean off ? !off.Value : null,
        "server or both" or "server, both" => leaf.Value is NixosValue.Text text ? text.Value is "server" or "both" : null,
        "client or both" or "client, both: loose" => leaf.Value is NixosValue.Text text ? text.Value is "client" or "both" : null,
        "useNetworkd" => Is(state, NetworkSettings.Networkd, true),
        // NetworkManager switches the other client off and requests addresses itself: only that none are requested is in doubt.
        "networking.useDHCP = false" => Is(state, NetworkSettings.Dhcp, false) == false && leaves.All(static other => !other.Path.Equals(UseDhcp) || other.Value is NixosValue.Boolean { Value: true }) ? false : null,
        "mutableUsers = false" => Is(state, UsersSettings.Mutable, false),
        "networking.nftables.enable" => Is(state, FirewallSettings.Backend, FirewallBackend.Nftables),
        "name = root" or "root only, default" => leaf.Path.Segments is { Count: > 2 } path ? path[2] == "root" : null,
        // A block of sshd_config that overrides what stands before it.
        _ when condition.StartsWith("value = ", StringComparison.Ordinal) => leaf.Value is NixosValue.Text text ? text.Value == condition.Substring(8) : null,
        _ when condition.StartsWith("says ", StringComparison.Ordinal) => Says(leaf.Value, condition.Substring(5)),
        _ when condition.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var at => Beside(leaf, condition.Substring(0, at)) is NixosValue.Text beside ? beside.Value == condition.Substring(at + 3) : null,
        _ when IsName(condition) => Beside(leaf, condition) is NixosValue.Boolean beside ? beside.Value : null,
        _ => null,
    };

    // What facets say; NixOS's default where they say nothing.
    private bool? Is<T>(HostState state, ScalarKey<T> key, T expected) where T : notnull =>
        state.Scalar(new(Scope.Host, key)) is not { } entry ? expected.Equals(key.Option!.DefaultOf(release)) : entry.Value is null ? null : expected.Equals(entry.Value);

    // Text that is appended to a file of settings changes those that it names; which of them, and for whom, only its reader knows.
    private static bool? Says(NixosValue? value, string keyword) =>
        value is NixosValue.Text { Value: var text } && !Contains(text, keyword) && !Contains(text, "Include") ? false : null;

    private static bool Contains(string text, string keyword) => text.IndexOf(keyword, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsName(string text) => text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || c == '_');

    /// <summary>The value of an option beside another one: what is set, or NixOS's default.</summary>
    private NixosValue? Beside(LeafDefinition leaf, string name)
    {
        // The last name of the path where it is an option such as enable; the path itself where it is a set such as a server of its own.
        var group = leaf.Path.Segments[leaf.Path.Segments.Count - 1] is "enable" or "openFirewall"
            ? leaf.Path.Segments.Take(leaf.Path.Segments.Count - 1) : leaf.Path.Segments;
        var path = NixosPath.Of([.. group, .. name.Split('.')]);
        var set = leaves.Where(other => other.Within.Equals(leaf.Within) && other.Path.Equals(path)).ToArray();
        if (set.Length > 0) return set.Length == 1 && set[0].IsCertain ? set[0].Value : null;
        return NixosOptions.Find(files.Table, path, release).Option?.Default is { } text ? OptionLiteral.Read(text) : null;
    }

    /// <summary>A value of the table; null where it is not known.</summary>
    public NixosValue? Literal(string text, LeafDefinition leaf) => OptionLiteral.Read(text, name => name == "value" ? leaf.Value : Beside(leaf, name));
}
