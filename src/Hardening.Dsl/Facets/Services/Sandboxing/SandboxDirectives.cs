namespace Hardening;

/// <summary>How the directives of a sandbox are written.</summary>
internal static class SandboxDirectives
{
    // The version of systemd that brought a directive, where a supported release can have had an older one.
    private static int Since(SettingKey key) => key == SandboxSettings.PrivatePIDs ? 257 : 0;

    public static IReadOnlyList<SandboxDirective> Of(SandboxModel sandbox) => [.. SandboxSettings.Keys.SelectMany(key => Of(sandbox, key))];

    private static IEnumerable<SandboxDirective> Of(SandboxModel sandbox, SettingKey key)
    {
        if (key == SandboxSettings.AllowedSystemCalls) return SystemCallFilter(sandbox);
        if (key.Option is not { } option || Value(sandbox, key, option) is not { } value) return [];
        return [new(option.Path.Segments[1], value, Since(key))];
    }

    // NixOS writes one line for each value of a list, and so none for an empty one.
    private static NixosValue? Value(SandboxModel sandbox, SettingKey key, SettingOption option)
    {
        var value = key.Kind == SettingKind.Set ? sandbox.ListOf(key) : sandbox.ValueOf(key) is { } said ? option.Codec.Write(said) : null;
        return value is NixosValue.Nothing or NixosValue.List { Items.Count: 0 } ? null : value;
    }

    // The list of what is allowed comes first: it decides that everything else is denied.
    private static IEnumerable<SandboxDirective> SystemCallFilter(SandboxModel sandbox)
    {
        string[] lines =
        [
            .. sandbox.Get(SandboxSettings.AllowedSystemCalls).TryGet(out var allowed) ? allowed.Select(static call => call.Text) : [],
            .. sandbox.Get(SandboxSettings.DeniedSystemCalls).TryGet(out var denied) ? denied.Select(static call => "~" + call.Text) : [],
        ];
        return lines.Length == 0 ? [] : [new(nameof(SystemCallFilter), NixosValue.From(lines))];
    }
}
