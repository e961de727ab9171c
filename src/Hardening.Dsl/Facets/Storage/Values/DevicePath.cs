using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A disk, a partition or another block device, such as <c>/dev/disk/by-id/nvme-example</c>.</summary>
/// <remarks>Names below <c>/dev/disk</c> and <c>/dev/mapper</c> stay the same from boot to boot; <c>/dev/sda</c> goes to the disk that answers first.</remarks>
public sealed record DevicePath
{
    private readonly string path;

    private DevicePath(string path) => this.path = path;

    /// <summary>Names the same device after every boot.</summary>
    public bool IsStable => !path.StartsWith("/dev/", StringComparison.Ordinal) ||
        ToString().StartsWith("/dev/disk/", StringComparison.Ordinal) || ToString().StartsWith("/dev/mapper/", StringComparison.Ordinal) || ToString().StartsWith("/dev/vd", StringComparison.Ordinal);

    /// <summary>Takes a device, or says why the text is not valid.</summary>
    /// <param name="text">A path below <c>/dev</c>.</param>
    /// <param name="device">The device, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out DevicePath? device, [NotNullWhen(false)] out string? problem)
    {
        if (!AbsolutePath.TryFrom(text, out var path, out problem))
        {
            device = null;
            return false;
        }
        // disko puts devices into shell scripts as they are.
        var bad = Ascii.FirstNot(text!, static c => "'*?[]{}()<>|&;!#~".IndexOf(c) < 0);
        if (bad >= 0) return Verdict.Refuse($"{Literal.Show(text)} is not a valid device: {Literal.At(text!, bad)} has a meaning in shells. Use a name without it, such as /dev/disk/by-id/nvme-example.", out device, out problem);
        return text!.StartsWith("/dev/", StringComparison.Ordinal) && text.IndexOf(' ') < 0
            ? Verdict.Accept(new DevicePath(path.ToString()), out device, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid device: expected a path below /dev. Use a stable name, such as /dev/disk/by-id/nvme-example.", out device, out problem);
    }

    /// <summary>Takes a device.</summary>
    /// <param name="text">A path below <c>/dev</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no path below <c>/dev</c>.</exception>
    public static DevicePath From(string text) => TryFrom(text, out var device, out var problem) ? device : throw new SettingException(nameof(text), problem);

    /// <summary>What is mounted and is no device of this host, as fileSystems says it: a network share or a ZFS data set.</summary>
    internal static DevicePath Named(string text) => new(text);

    /// <summary>The path.</summary>
    public static implicit operator string(DevicePath device) => device.ToString();

    /// <summary>The path.</summary>
    public override string ToString() => path;
}
