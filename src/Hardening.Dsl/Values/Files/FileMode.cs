using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>Who may read, write and run a file of the host: <c>0440</c> is owner and group reading, and nobody else.</summary>
/// <remarks>The octal digits of chmod(1). NixOS takes them as text: <c>age.secrets.&lt;name&gt;.mode</c>, systemd: <c>UMask=</c> and its kind.</remarks>
public sealed record FileMode
{
    private FileMode(int bits) => Bits = bits;

    /// <summary>The permission bits as the kernel has them (inode(7)), 0 to 07777 octal.</summary>
    public int Bits { get; }

    /// <summary>The group may read, write or run it.</summary>
    public bool IsOpenToGroup => (Bits & 0b000_111_000) != 0;

    /// <summary>Everybody may read, write or run it.</summary>
    public bool IsOpenToOthers => (Bits & 0b000_000_111) != 0;

    /// <summary>The group may change it.</summary>
    public bool IsWritableByGroup => (Bits & 0b000_010_000) != 0;

    /// <summary>Everybody may change it.</summary>
    public bool IsWritableByOthers => (Bits & 0b000_000_010) != 0;

    /// <summary>A program that runs as its owner or group, whoever starts it.</summary>
    public bool IsSetId => (Bits & 0b110_000_000_000) != 0;

    /// <summary>Takes a mode, or says why the text is not valid.</summary>
    /// <param name="text">Three or four octal digits, such as <c>0440</c>.</param>
    /// <param name="mode">The mode, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out FileMode? mode, [NotNullWhen(false)] out string? problem) =>
        text is { Length: 3 or 4 } && Ascii.All(text, IsOctal)
            ? Verdict.Accept(new FileMode(Convert.ToInt32(text, 8)), out mode, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid file mode: expected three or four digits from 0 to 7, such as \"0440\".", out mode, out problem);

    /// <summary>Takes a mode by its digits, or says why the number has none.</summary>
    /// <param name="digits">The digits of chmod as they stand: 0440 and 440 are both <c>r--r-----</c>.</param>
    /// <param name="mode">The mode, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    /// <remarks>C# has no octal numbers: it reads 0440 as 440, and so its decimal digits are the octal ones that were meant.</remarks>
    public static bool TryFrom(int digits, [NotNullWhen(true)] out FileMode? mode, [NotNullWhen(false)] out string? problem)
    {
        var text = Literal.Number(digits);
        return text.Length <= 4 && Ascii.All(text, IsOctal)
            ? TryFrom(text.PadLeft(4, '0'), out mode, out problem)
            : Verdict.Refuse($"{text} is not a valid file mode: expected up to four digits from 0 to 7. Write them as for chmod, such as 0440.", out mode, out problem);
    }

    /// <summary>Takes a mode.</summary>
    /// <param name="text">Three or four octal digits, such as <c>0440</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid file mode.</exception>
    public static FileMode From(string text) =>
        TryFrom(text, out var mode, out var problem) ? mode : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a mode by its digits.</summary>
    /// <param name="digits">The digits of chmod as they stand: 0440 and 440 are both <c>r--r-----</c>.</param>
    /// <exception cref="SettingException"><paramref name="digits"/> has more than four digits, an 8 or a 9, or a sign.</exception>
    public static FileMode From(int digits) =>
        TryFrom(digits, out var mode, out var problem) ? mode : throw new SettingException(nameof(digits), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(FileMode mode) => mode.ToString();

    /// <summary>Four octal digits, such as <c>0440</c>.</summary>
    public override string ToString() => Convert.ToString(Bits, 8).PadLeft(4, '0');

    private static bool IsOctal(char c) => c is >= '0' and <= '7';
}
