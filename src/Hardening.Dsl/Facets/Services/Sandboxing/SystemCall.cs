using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A system call, or a group of them that systemd knows.</summary>
/// <remarks>syscalls(2) names the calls; <see cref="SystemCalls"/> has the groups.</remarks>
public sealed record SystemCall
{
    private const int Longest = 64;

    private SystemCall(string text) => Text = text;

    /// <summary>The name; that of a group begins with "@".</summary>
    public string Text { get; }

    /// <summary>Takes the name of one call, or says why the text is not valid.</summary>
    /// <param name="text">Lower-case letters, digits and underscores.</param>
    /// <param name="call">The call, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out SystemCall? call, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= Longest } && Ascii.All(text, static c => Ascii.IsLower(c) || Ascii.IsDigit(c) || c == '_')
            ? Verdict.Accept(new SystemCall(text), out call, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid system call: expected lower-case letters, digits and \"_\", for example memfd_create. Groups are members of SystemCalls.", out call, out problem);

    /// <summary>Takes the name of one call.</summary>
    /// <param name="text">Lower-case letters, digits and underscores.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name of a system call.</exception>
    public static SystemCall From(string text) => TryFrom(text, out var call, out var problem) ? call : throw new SettingException(nameof(text), problem);

    /// <summary>The name.</summary>
    public static implicit operator string(SystemCall call) => call.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static SystemCall Group(string name) => new(name);
}
