using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a group of users of the host.</summary>
/// <remarks>
/// The rule of groupadd(8): lower-case letters, digits, "_" and "-", beginning with a letter or "_", no more than 32. Stricter: no
/// "$" at the end (Samba's machine accounts), of which systemd warns. NixOS: <c>users.groups.&lt;name&gt;</c>.
/// </remarks>
public sealed record GroupName
{
    private readonly string _text;

    private GroupName(string text) => _text = text;

    /// <summary>The administrator's group.</summary>
    public bool IsRoot => _text == "root";

    /// <summary>Takes the name of a group, or says why the text is not valid.</summary>
    /// <param name="text">1 to 32 lower-case letters, digits, "_" and "-".</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out GroupName? name, [NotNullWhen(false)] out string? problem) =>
        AccountName.Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid group name: {fault}", out name, out problem)
            : Verdict.Accept(new GroupName(text!), out name, out problem);

    /// <summary>Takes the name of a group.</summary>
    /// <param name="text">1 to 32 lower-case letters, digits, "_" and "-".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no group name.</exception>
    public static GroupName From(string text) =>
        TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(GroupName name) => name.ToString();

    /// <summary>The name, as in <c>/etc/group</c>.</summary>
    public override string ToString() => _text;
}
