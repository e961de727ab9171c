using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A rule of USBGuard: <c>allow id 1d6b:0002 serial "0000:00:14.0"</c>.</summary>
/// <remarks>One line that begins with allow, block or reject (usbguard-rules.conf(5)).</remarks>
public sealed record UsbRule
{
    private static readonly string[] Targets = ["allow", "block", "reject"];

    private UsbRule(string text) => Text = text;

    /// <summary>The rule as it is written.</summary>
    public string Text { get; }

    /// <summary>Takes a rule, or says why the text is not one.</summary>
    /// <param name="text">One line.</param>
    /// <param name="rule">The rule, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out UsbRule? rule, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 } && Ascii.All(text, static c => c == ' ' || Ascii.IsGraphic(c)) && Targets.Contains(text.Split(' ')[0]) && text.Count(static c => c == '"') % 2 == 0
            ? Verdict.Accept(new UsbRule(text), out rule, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid USBGuard rule: expected one line that begins with allow, block or reject, such as \"allow id 1d6b:0002\".", out rule, out problem);

    /// <summary>Takes a rule.</summary>
    /// <param name="text">One line.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a rule.</exception>
    public static UsbRule From(string text) => TryFrom(text, out var rule, out var problem) ? rule : throw new SettingException(nameof(text), problem);

    /// <summary>The rule as it is written.</summary>
    public static implicit operator string(UsbRule rule) => rule.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
