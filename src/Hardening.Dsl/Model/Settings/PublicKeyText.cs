namespace Hardening.Model;

/// <summary>Public keys in tables.</summary>
internal static class PublicKeyText
{
    // The middle of a key tells a reader nothing; the type and the comment do.
    public static string Short(object key)
    {
        if (key is SshPublicKey { Options.Count: > 0 } limited)
            return $"{Short(limited.WithoutOptions)}, only with {string.Join(",", limited.Options)}";
        var text = key.ToString()!;
        var parts = text.Split([' '], 3);
        if (parts.Length == 1) return text;
        var end = parts[1].Substring(Math.Max(0, parts[1].Length - 8));
        return $"{parts[0]} …{end}{(parts.Length > 2 ? $" ({parts[2]})" : "")}";
    }
}
