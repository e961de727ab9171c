namespace Hardening;

/// <summary>A file or folder of the host that a container sees.</summary>
/// <remarks>NixOS hands the paths to systemd-nspawn as words of one line, joined by ":", so neither blanks, ":", quotes nor "\" can stand in them.</remarks>
public sealed record BindMount
{
    private const string Refused = " :\"'\\,$%*?[]{}()<>|&;!#~";

    private BindMount(AbsolutePath hostPath, AbsolutePath at, bool isReadOnly) => (HostPath, At, IsReadOnly) = (hostPath, at, isReadOnly);

    /// <summary>Where it is on the host.</summary>
    public AbsolutePath HostPath { get; }

    /// <summary>Where the container sees it.</summary>
    public AbsolutePath At { get; }

    /// <summary>Whether nothing can be changed in it from inside.</summary>
    public bool IsReadOnly { get; }

    internal static BindMount ReadOnly(string hostPath, string? at) => From(hostPath, at, isReadOnly: true);

    internal static BindMount Writable(string hostPath, string? at) => From(hostPath, at, isReadOnly: false);

    internal static AbsolutePath Path(string text) => Path(text, nameof(text));

    /// <summary>The path on the host and that in the container.</summary>
    public override string ToString() => HostPath == At ? $"{HostPath}" : $"{HostPath} at {At}";

    private static BindMount From(string hostPath, string? at, bool isReadOnly)
    {
        var host = Path(hostPath, nameof(hostPath));
        return new(host, at is null ? host : Path(at, nameof(at)), isReadOnly);
    }

    private static AbsolutePath Path(string text, string parameter)
    {
        if (!AbsolutePath.TryFrom(text, out var path, out var problem)) throw new SettingException(parameter, problem);
        var bad = Ascii.FirstNot(text, static c => Refused.IndexOf(c) < 0);
        return bad < 0 ? path
            : throw new SettingException(parameter, $"{Literal.Show(text)} cannot be bind mounted: systemd-nspawn does not accept {Literal.At(text, bad)} in a path. Rename the file or folder.");
    }
}
