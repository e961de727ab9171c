using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a user of the host: a person, or the account a service runs as.</summary>
/// <remarks>
/// The rule of useradd(8): lower-case letters, digits, "_" and "-", beginning with a letter or "_", no more than 32. Stricter: no
/// "$" at the end (Samba's machine accounts), of which systemd warns. NixOS: <c>users.users.&lt;name&gt;</c>.
/// </remarks>
public sealed record UserName
{
    private readonly string _text;

    private UserName(string text) => _text = text;

    /// <summary>The administrator, who may do everything.</summary>
    public bool IsRoot => _text == "root";

    /// <summary>Takes the name of a user, or says why the text is not valid.</summary>
    /// <param name="text">1 to 32 lower-case letters, digits, "_" and "-".</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out UserName? name, [NotNullWhen(false)] out string? problem) =>
        AccountName.Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid user name: {fault}", out name, out problem)
            : Verdict.Accept(new UserName(text!), out name, out problem);

    /// <summary>Takes the name of a user.</summary>
    /// <param name="text">1 to 32 lower-case letters, digits, "_" and "-".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no user name.</exception>
    public static UserName From(string text) =>
        TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(UserName name) => name.ToString();

    /// <summary>The name, as in <c>/etc/passwd</c>.</summary>
    public override string ToString() => _text;
}
