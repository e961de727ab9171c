using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How a LUKS volume is unlocked, as the fourth field of crypttab(5) says it: <c>tpm2-device=auto</c>.</summary>
/// <remarks>Letters, digits and <c>- _ = : + / .</c>, no blank and no comma.</remarks>
public sealed record CryptOption
{
    internal const string Tpm2Device = "tpm2-device=auto";

    private CryptOption(string text) => Text = text;

    /// <summary>As crypttab(5) writes it.</summary>
    public string Text { get; }

    internal static CryptOption Pin { get; } = new("tpm2-pin=yes");

    internal static CryptOption Tpm2 { get; } = new(Tpm2Device);

    internal static CryptOption Fido2 { get; } = new("fido2-device=auto");

    /// <summary>Takes an option, or says why the text is not one.</summary>
    /// <param name="text">One option in one piece.</param>
    /// <param name="option">The option, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out CryptOption? option, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 } && Ascii.IsLetter(text[0]) && text.All(static c => Ascii.IsLetterOrDigit(c) || "-_=:+/.".IndexOf(c) >= 0)
            ? Verdict.Accept(new CryptOption(text), out option, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid option of crypttab: expected letters, digits and - _ = : + / . in one piece, such as \"tpm2-device=auto\".", out option, out problem);

    /// <summary>Takes an option.</summary>
    /// <param name="text">One option in one piece.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid option.</exception>
    public static CryptOption From(string text) => TryFrom(text, out var option, out var problem) ? option : throw new SettingException(nameof(text), problem);

    /// <summary>As crypttab(5) writes it.</summary>
    public static implicit operator string(CryptOption option) => option.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Whether a PIN is asked for as well.</summary>
    internal static IEnumerable<CryptOption> PinWhere(bool pin) => pin ? [Pin] : [];

    /// <summary>The registers that the TPM binds the key to.</summary>
    internal static CryptOption Registers(IReadOnlyList<int> registers)
    {
        foreach (var register in registers)
            if (register is < 0 or > 23) throw new SettingException(nameof(registers), $"{register} is not a valid PCR: expected 0-23. Write 7 for the state of Secure Boot.");
        return new($"tpm2-pcrs={string.Join("+", registers.Distinct().OrderBy(static register => register))}");
    }
}
