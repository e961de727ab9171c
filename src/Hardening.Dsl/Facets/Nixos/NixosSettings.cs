using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Any option of NixOS, by its path: for what no facet says. Rule HD7401 checks path and type.</summary>
public sealed class NixosSettings : Facet<NixosSettings>
{
    internal NixosSettings(Place place) : base(place)
    {
    }

    /// <summary>Sets an option.</summary>
    /// <param name="path">As it is written in Nix, such as <c>services.fwupd.enable</c>.</param>
    /// <param name="value">A boolean, a number, a string, <c>null</c>, an array, <see cref="NixAttributes"/>, or what <see cref="NixValue"/> makes: lists, packages, paths, expressions.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. It wins over what a facet says of the same option, unless both are lists: those are merged. Rules evaluate it like the facet's call where there is one.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not an attribute path, the option belongs to the host itself, or the value is a literal secret. Unknown options and wrong types are rule HD7401.</exception>
    public NixosSettings Set(string path, NixValue? value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Write(path, value, NixosDefinition.PlainPriority, file, line, nameof(Set));

    /// <summary>Sets an option against what a NixOS module sets plainly (<c>lib.mkForce</c>).</summary>
    /// <param name="path">As it is written in Nix, such as <c>systemd.services.restic-backups-home.serviceConfig.PrivateTmp</c>.</param>
    /// <param name="value">See <see cref="Set"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option with priority 50. NixOS refuses two plain values (priority 100) of the same option: use this where one of its modules sets it. A forced list replaces what others add.</remarks>
    /// <exception cref="SettingException">See <see cref="Set"/>.</exception>
    public NixosSettings Force(string path, NixValue? value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Write(path, value, NixosDefinition.ForcePriority, file, line, nameof(Force));

    /// <summary>Sets an option unless another module does (<c>lib.mkDefault</c>).</summary>
    /// <param name="path">As it is written in Nix, such as <c>boot.loader.timeout</c>.</param>
    /// <param name="value">See <see cref="Set"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option with priority 1000. What a facet or an imported module sets wins.</remarks>
    /// <exception cref="SettingException">See <see cref="Set"/>.</exception>
    public NixosSettings Default(string path, NixValue? value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Write(path, value, NixosDefinition.DefaultPriority, file, line, nameof(Default));

    /// <summary>Sets an option to a list of strings.</summary>
    /// <param name="path">As it is written in Nix, such as <c>boot.supportedFilesystems</c>.</param>
    /// <param name="values">The elements, in order; none for the empty list.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. What a facet adds to the same list stays.</remarks>
    /// <exception cref="SettingException">See <see cref="Set"/>.</exception>
    public NixosSettings SetList(string path, params ListOf<string> values) =>
        From(values, mayBeEmpty: true)
            .Within(NixosKeys.Options, NixosSetting.Path, path, static place => new NixosOptionSetting(place), option => option.SetList(path, values));

    /// <summary>Sets an option to the strings of an array.</summary>
    /// <param name="path">As it is written in Nix, such as <c>boot.supportedFilesystems</c>.</param>
    /// <param name="values">The elements, in order.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. What a facet adds to the same list stays.</remarks>
    /// <exception cref="SettingException">See <see cref="Set"/>.</exception>
    [OverloadResolutionPriority(-1)]
    public NixosSettings SetList(string path, string[] values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        values is null && !Place.Session.Probing ? throw BadArgument.Null(nameof(values), new Origin(file, line, nameof(SetList)))
            : Write(path, values, NixosDefinition.PlainPriority, file, line, nameof(SetList), nameof(values));

    /// <summary>Declares an option that the tables do not have: a newer one, or one of an imported module.</summary>
    /// <param name="path">As it is written in Nix, such as <c>services.pocket-id.enable</c>.</param>
    /// <param name="type">Its type as search.nixos.org shows it: <c>boolean</c>, <c>list of string</c>, <c>null or string</c>. <c>anything</c> takes every value, and what is below the path too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: none. The option is no longer reported as unknown, and values of another type are.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not an attribute path, or <paramref name="type"/> not a type.</exception>
    public NixosSettings Declare(string path, string type, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Put(NixosKeys.Declared, NixosSetting.Path, path, NixosKeys.Type, NixosSetting.Type, type);

    private NixosSettings Write(string path, NixValue? value, int priority, string file, int line, string method, string parameter = "value") =>
        From(file, line, method: method)
            .Within(NixosKeys.Options, NixosSetting.Path, path, static place => new NixosOptionSetting(place), option => option.Set(path, value, priority, file, line, method, parameter));
}
