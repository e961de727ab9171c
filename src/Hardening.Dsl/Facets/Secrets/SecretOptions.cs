namespace Hardening;

/// <summary>Options whose value is a secret by the option's own meaning, and texts that look like secrets in any option.</summary>
internal static class SecretOptions
{
    // Options that hold secrets under names that do not say so, alone or by their members.
    private static readonly Lazy<IReadOnlyList<string[]>> Secrets = new(static () =>
    [
        ["services", "rabbitmq", "cookie"],
        ["nix", "settings", "access-tokens"],
        ["nix", "settings", "access-tokens", "*"],
        .. ServiceTable.Instance.All.SelectMany(static service => service.Secrets)
            .Select(static path => path.Segments.Select(static segment => NixosPath.IsPlaceholder(segment) ? "*" : segment).ToArray())
            .Where(static path => SecretNames.Kind(Name(path)) == SecretKind.None).SelectMany(static path => new[] { path, [.. path, "*"] }),
    ]);

    // Options that hold no secret under names that say so.
    private static readonly string[][] Harmless =
    [
        ["system", "nssDatabases", "passwd", "*"],
        ["services", "etcd", "initialClusterToken"],
        ["services", "xserver", "displayManager", "lightdm", "greeters", "tiny", "label", "pass"],
        ["boot", "initrd", "luks", "devices", "*", "fido2", "credential"],
        ["boot", "initrd", "luks", "devices", "*", "fido2", "credentials", "*"],
    ];

    /// <summary>Why an option cannot take a value, or null.</summary>
    public static string? Refusal(NixosPath path, NixosValue value)
    {
        foreach (var segment in path.Segments)
            if (SecretShapes.Refusal(segment) is { } refusal) return refusal;
        return Refusal(Inner(path.Segments), value);
    }

    private static string? Refusal(IReadOnlyList<string> path, NixosValue value)
    {
        switch (value)
        {
            case NixosValue.Text text:
                return OfText(path, text.Value);
            case NixosValue.List list:
                foreach (var item in list.Items)
                    if (Refusal([.. path, "*"], item) is { } refusal) return refusal;
                return null;
            case NixosValue.Attributes set:
                foreach (var member in set.Members)
                    if ((SecretShapes.Refusal(member.Key) ?? Refusal([.. path, member.Key], member.Value)) is { } refusal) return refusal;
                return null;
            default:
                return null;
        }
    }

    private static string? OfText(IReadOnlyList<string> path, string text)
    {
        if (Harmless.Any(option => Matches(option, path))) return SecretShapes.Refusal(text);
        var name = Name(path);
        return Secrets.Value.Any(option => Matches(option, path)) && text.Length > 0 && !SecretAssignment.IsReference(text)
            ? SecretShapes.Because(SecretAssignment.What(name))
            : SecretShapes.Refusal(name, text);
    }

    // The last name that is no element of a list; "password.Hash" is about a password.
    private static string Name(IReadOnlyList<string> path)
    {
        var names = path.Where(static segment => segment != "*").ToArray();
        return names.Length > 1 && SecretNames.IsQualifier(names[names.Length - 1]) ? $"{names[names.Length - 2]}_{names[names.Length - 1]}" : names[names.Length - 1];
    }

    private static bool Matches(string[] option, IReadOnlyList<string> path)
    {
        if (option.Length != path.Count) return false;
        for (var i = 0; i < option.Length; i++)
            if (option[i] != "*" && option[i] != path[i]) return false;
        return true;
    }

    // containers.<name>.config, specialisation.<name>.configuration and the like hold a whole configuration.
    private static IReadOnlyList<string> Inner(IReadOnlyList<string> path) => path switch
    {
        ["containers", _, "config", _, ..] or ["specialisation", _, "configuration", _, ..] => Inner([.. path.Skip(3)]),
        ["virtualisation", "vmVariant" or "vmVariantWithBootLoader", _, ..] => Inner([.. path.Skip(2)]),
        _ => path,
    };
}
