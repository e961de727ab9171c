using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Any option of NixOS, by its path: for what no facet says. Path and type are checked.</summary>
public sealed class NixosSettings : Facet<NixosSettings>
{
    internal NixosSettings(Place place) : base(place)
    {
    }

    /// <summary>Sets an option to yes or no.</summary>
    /// <param name="path">As it is written in Nix, such as <c>services.fwupd.enable</c>.</param>
    /// <param name="value">What it shall be.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. It wins over what a facet says of the same option, unless both are lists: those are put together. Rules judge it like the facet's call where there is one.</remarks>
    /// <exception cref="SettingException">There is no such option in any release, or it takes another type.</exception>
    public NixosSettings Set(string path, bool value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(NixosKeys.Options, NixosSetting.Path, path, NixosKeys.Value, static raw => NixosSetting.Of(raw.path, raw.value), (path, value));

    /// <summary>Sets an option to a whole number.</summary>
    /// <param name="path">As it is written in Nix, such as <c>services.fwupd.enable</c>.</param>
    /// <param name="value">What it shall be.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. It wins over what a facet says of the same option, unless both are lists: those are put together. Rules judge it like the facet's call where there is one.</remarks>
    /// <exception cref="SettingException">There is no such option in any release, or it takes another type.</exception>
    public NixosSettings Set(string path, long value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(NixosKeys.Options, NixosSetting.Path, path, NixosKeys.Value, static raw => NixosSetting.Of(raw.path, raw.value), (path, value));

    /// <summary>Sets an option to a text.</summary>
    /// <param name="path">As it is written in Nix, such as <c>services.fwupd.enable</c>.</param>
    /// <param name="value">What it shall be.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. It wins over what a facet says of the same option, unless both are lists: those are put together. Rules judge it like the facet's call where there is one.</remarks>
    /// <exception cref="SettingException">There is no such option in any release, or it takes another type.</exception>
    public NixosSettings Set(string path, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Put(NixosKeys.Options, NixosSetting.Path, path, NixosKeys.Value, static raw => NixosSetting.Of(raw.path, raw.value), (path, value));

    /// <summary>Sets an option to a list of texts.</summary>
    /// <param name="path">As it is written in Nix, such as <c>boot.supportedFilesystems</c>.</param>
    /// <param name="values">What it shall hold.</param>
    /// <remarks>Host effect: the option, in <c>nixos.nix</c>. What a facet adds to the same list stays.</remarks>
    /// <exception cref="SettingException">There is no such option in any release, or it takes no list of texts.</exception>
    public NixosSettings SetList(string path, params ListOf<string> values) =>
        From(values)
            .Within(NixosKeys.Options, NixosSetting.ListPath, path, static place => new NixosList(place), list => list.Set(values));
}
