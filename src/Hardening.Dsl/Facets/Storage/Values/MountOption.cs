using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How a file system is mounted: what may not happen on it, and how it is written.</summary>
/// <remarks>mount(8), btrfs(5), systemd.mount(5).</remarks>
public sealed record MountOption
{
    private MountOption(string text) => Text = text;

    /// <summary>Runs no program from it.</summary>
    public static MountOption NoExec { get; } = new("noexec");

    /// <summary>Gives programs on it no rights of their owner.</summary>
    public static MountOption NoSuid { get; } = new("nosuid");

    /// <summary>Opens no device through it.</summary>
    public static MountOption NoDev { get; } = new("nodev");

    /// <summary>Does not write down when a file was read.</summary>
    public static MountOption NoAccessTime { get; } = new("noatime");

    /// <summary>Boots without it when it is missing. What writes to it has to notice.</summary>
    public static MountOption NoFail { get; } = new("nofail");

    /// <summary>Lets nothing be written.</summary>
    public static MountOption ReadOnly { get; } = new("ro");

    /// <summary>Compresses what is written with zstd (BTRFS).</summary>
    public static MountOption CompressZstd { get; } = new("compress=zstd");

    /// <summary>As it is written in fstab(5).</summary>
    public string Text { get; }

    /// <summary>Takes these permissions from every file (FAT, which keeps none itself).</summary>
    /// <param name="mode">What is taken away, such as <c>0077</c>.</param>
    /// <exception cref="SettingException"><paramref name="mode"/> is not a valid file mode.</exception>
    public static MountOption Umask(string mode) => new($"umask={FileMode.From(mode)}");

    /// <summary>Limits how much it holds (tmpfs).</summary>
    /// <param name="size">Such as <c>2G</c>, one page (4K) and above: to the kernel, <c>size=0</c> means no limit (tmpfs(5)).</param>
    /// <exception cref="SettingException"><paramref name="size"/> is not a valid size.</exception>
    public static MountOption Limit(string size) => new($"size={Size.Limit(size, 4096)}");

    /// <summary>Mounts a subvolume (BTRFS).</summary>
    /// <param name="name">Such as <c>root</c>.</param>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a subvolume.</exception>
    public static MountOption Subvolume(string name) => new($"subvol={SubvolumeName.From(name)}");

    /// <summary>Any other option, which nothing here checks.</summary>
    /// <param name="text">As fstab(5) writes it, such as <c>x-systemd.idle-timeout=60</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> has a blank or a comma.</exception>
    public static MountOption Unlisted(string text) => TryUnlisted(text, out var option, out var problem) ? option : throw new SettingException(nameof(text), problem);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryUnlisted(string? text, [NotNullWhen(true)] out MountOption? option, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 } && Ascii.All(text, static c => Ascii.IsGraphic(c) && c is not (',' or '"' or '\\'))
            ? Verdict.Accept(new MountOption(text), out option, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid mount option: spaces, commas, quotes and backslashes are not allowed. Write one option, such as \"x-systemd.idle-timeout=60\".", out option, out problem);
}
