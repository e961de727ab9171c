namespace Hardening;

/// <summary>Options that are set by their path, checked where they are written as far as no table of options is needed.</summary>
/// <remarks>Neither the release nor the project's own table is known there: whether the option exists and takes the value is rule HD7401.</remarks>
internal static class NixosSetting
{
    /// <summary>Options that a description cannot set, and why.</summary>
    private static readonly (NixosPath Area, string Problem)[] Refused =
    [
        (NixosPath.From("networking.hostName"), "the host's name is the argument of fleet.Server or fleet.Laptop. Change it there."),
        (NixosPath.From("system.build"), "NixOS computes what is built: it is not an option to set."),
        (NixosPath.From("system.path"), "NixOS computes it from environment.systemPackages. Set that."),
        (NixosPath.From("system.nixos.release"), "it is read-only in NixOS. The release is an argument of Fleet."),
        (NixosPath.From("system.nixos.codeName"), "it is read-only in NixOS."),
        (NixosPath.From("system.nixos.revision"), "it is read-only in NixOS."),
        (NixosPath.From("nixpkgs.localSystem"), "it is effectively read-only: nixpkgs.hostPlatform decides. Use host.Architecture(...)."),
        (NixosPath.From("environment.usrbinenv"), "it is internal to NixOS."),
        (NixosPath.From("_module"), "it is internal to the module system. Import a NixOS module that sets it."),
        (NixosPath.From("imports"), "modules are imported by host.Import(...)."),
        (NixosPath.From("options"), "options are declared by host.Nixos.Declare(...), or by a module that host.Import(...) adds."),
        (NixosPath.From("config"), "leave \"config.\" out and write the option's path."),
    ];

    public static NixosPath Path(string text)
    {
        if (!NixosPath.TryFrom(text, out var path, out var problem)) throw new SettingException("path", problem!);
        if (path!.Segments.Any(NixosPath.IsPlaceholder))
            throw new SettingException("path", $"\"{text}\" is not an option of one host: write the name in place of <name>.");
        foreach (var (area, why) in Refused)
            if (path.IsWithin(area)) throw new SettingException("path", $"{text} cannot be set: {why}");
        return path;
    }

    public static NixosValue Of(string text, NixValue? value, string parameter)
    {
        var (path, converted) = (Path(text), NixValue.ValueOf(value));
        if (NixosValueConversion.Fault(converted) is { } fault) throw new SettingException(parameter, fault);
        return SecretOptions.Refusal(path, converted) is { } secret ? throw new SettingException(parameter, secret) : converted;
    }

    public static NixosValue Of(string text, IReadOnlyList<string> values)
    {
        var path = Path(text);
        foreach (var value in values)
            if (NixosValueConversion.Fault(new NixosValue.Text(value)) is { } fault) throw new SettingException("values", fault);
        var list = new NixosValue.List(values.Select(static value => new NixosValue.Text(value)));
        return SecretOptions.Refusal(path, list) is { } secret ? throw new SettingException("values", secret) : list;
    }

    public static DeclaredType Type(string text) => OptionType.Parse(text).IsOpaque && text is not "anything"
        ? throw new SettingException("type", $"\"{text}\" is not a valid option type: expected a type as search.nixos.org shows it, for example \"boolean\", \"list of string\", \"null or string\" or \"one of \\\"a\\\", \\\"b\\\"\"; \"anything\" accepts every value.")
        : new DeclaredType(text);
}
