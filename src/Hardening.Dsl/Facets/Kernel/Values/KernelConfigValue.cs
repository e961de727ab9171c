using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The value of an option of the kernel's build.</summary>
public sealed record KernelConfigValue
{
    private KernelConfigValue(string text, bool isFreeform) => (Text, IsFreeform) = (text, isFreeform);

    /// <summary>Built in (<c>y</c>).</summary>
    public static KernelConfigValue Yes { get; } = new("y", false);

    /// <summary>Left out (<c>n</c>).</summary>
    public static KernelConfigValue No { get; } = new("n", false);

    /// <summary>Built as a module (<c>m</c>).</summary>
    public static KernelConfigValue Module { get; } = new("m", false);

    /// <summary>The value as the kernel's configuration file writes it, without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether it is a number or a text rather than yes, no or module.</summary>
    public bool IsFreeform { get; }

    /// <summary>Takes a number or a text, such as <c>65536</c> or a list of security modules.</summary>
    /// <param name="raw">The text, without quotes around it.</param>
    /// <exception cref="SettingException">The text is empty, or has a quote, a backslash or a control character in it.</exception>
    public static KernelConfigValue Freeform(string raw) =>
        FreeformProblem(raw) is { } problem ? throw new SettingException(nameof(raw), problem) : new KernelConfigValue(raw, true);

    /// <summary>Takes a value as the configuration file writes it: <c>y</c>, <c>n</c>, <c>m</c>, or a number or text.</summary>
    /// <param name="raw">The text, without quotes around it.</param>
    /// <param name="value">The value, when the text can be one.</param>
    /// <param name="problem">Why the text is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out KernelConfigValue? value, [NotNullWhen(false)] out string? problem)
    {
        value = raw switch { "y" => Yes, "n" => No, "m" => Module, _ => null };
        problem = value is null ? FreeformProblem(raw) : null;
        if (problem is null)
            value ??= new KernelConfigValue(raw!, true);
        return value is not null;
    }

    /// <summary>Takes a value as the configuration file writes it: <c>y</c>, <c>n</c>, <c>m</c>, or a number or text.</summary>
    /// <param name="raw">The text, without quotes around it.</param>
    /// <exception cref="SettingException">The text is empty, or has a quote, a backslash or a control character in it.</exception>
    public static KernelConfigValue From(string raw) =>
        TryFrom(raw, out var value, out var problem) ? value : throw new SettingException(nameof(raw), problem);

    /// <summary>The value as text.</summary>
    public static implicit operator string(KernelConfigValue value) => value.Text;

    /// <summary>The value as the kernel's configuration file writes it.</summary>
    public override string ToString() => Text;

    private static string? FreeformProblem(string? raw) => raw switch
    {
        null or "" => "A kernel build option needs a value. Write KernelConfigValue.No to leave code out.",
        "y" or "n" or "m" => $"\"{raw}\" is not text. Use KernelConfigValue.{(raw == "y" ? "Yes" : raw == "n" ? "No" : "Module")}.",
        _ when raw.IndexOfAny(['"', '\\']) >= 0 =>
            $"\"{raw}\" contains a quote or a backslash, which would end the value early. Write the text without quotes.",
        _ => NameProblem.ControlCharacter(raw, "kernel build option value"),
    };
}
