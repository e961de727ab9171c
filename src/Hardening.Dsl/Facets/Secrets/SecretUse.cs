namespace Hardening;

/// <summary>Something on a host that reads a secret.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="By">What reads it, in a few words, for example <c>service cloudflared</c>.</param>
/// <param name="Reader">The user that opens the file itself; null where root does and hands it on.</param>
/// <param name="Origin">The call that says so.</param>
public sealed record SecretUse(SecretName Secret, string By, UserName? Reader, Origin Origin)
{
    /// <summary>The unit that has read the secret once and keeps it; null where what reads it starts anew each time.</summary>
    public string? Unit { get; init; }
}
