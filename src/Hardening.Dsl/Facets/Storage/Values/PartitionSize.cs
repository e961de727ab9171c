namespace Hardening;

/// <summary>How large a partition is: a size, or what the others leave.</summary>
public sealed record PartitionSize
{
    private PartitionSize(Size? size) => Size = size;

    /// <summary>What the other partitions leave.</summary>
    public static PartitionSize Rest { get; } = new((Size?)null);

    /// <summary>The size, or null for what the others leave.</summary>
    public Size? Size { get; }

    /// <summary>Takes a size that partitions can have.</summary>
    /// <param name="text">Such as <c>512M</c>: a whole number of KiB.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid size, or no whole number of KiB.</exception>
    public static PartitionSize From(string text)
    {
        if (!Hardening.Size.TryFrom(text, out var size, out var problem)) throw new SettingException(nameof(text), problem);
        return size.ForPartition is not null ? new(size)
            : throw new SettingException(nameof(text), $"{Literal.Show(text)} is not a valid partition size: expected whole KiB above 0. Write one such as 512M.");
    }

    /// <summary>As disko writes it: <c>512M</c>, or <c>100%</c>.</summary>
    public override string ToString() => Size?.ForPartition ?? "100%";
}
