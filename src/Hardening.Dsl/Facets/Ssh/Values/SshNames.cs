using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>Finds an algorithm by its name among those of one kind.</summary>
internal static class SshNames
{
    public static bool TryFind<T>(
        string? raw,
        string kind,
        IReadOnlyList<T> all,
        [NotNullWhen(true)] out T? algorithm,
        [NotNullWhen(false)] out string? problem)
        where T : SshAlgorithm
    {
        algorithm = all.FirstOrDefault(one => one.Name == raw);
        problem = algorithm switch
        {
            null => Unknown(raw ?? "", kind, [.. all.Where(one => one.RemovedIn is null).Select(one => one.Name)]),
            { RemovedIn: { } release } =>
                $"OpenSSH {release} and later do not have the {kind} \"{raw}\", and sshd refuses a list that names it. Leave it out.",
            _ => null,
        };
        if (problem is not null)
            algorithm = null;
        return problem is null;
    }

    private static string Unknown(string raw, string kind, IReadOnlyList<string> known)
    {
        var nearest = Nearest(raw, known);
        return $"\"{NameProblem.Visible(raw)}\" is not a {kind} that OpenSSH knows. " + (nearest.Count == 0
            ? $"Use one of {string.Join(", ", known)}."
            : NameProblem.DidYouMean(nearest));
    }

    // A name is often written without its "@openssh.com".
    private static IReadOnlyList<string> Nearest(string raw, IReadOnlyList<string> known)
    {
        var limit = 1 + (raw.Length / 6);
        var distance = new EditDistance(raw);
        return [.. known
            .Select(name => (Name: name, Slips: IsStart(raw, name) ? 0 : distance.To(name, 0, name.Length, limit)))
            .Where(one => one.Slips <= limit)
            .OrderBy(one => one.Slips).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => one.Name).Take(3)];
    }

    private static bool IsStart(string raw, string name) => raw.Length > 3 && name.StartsWith(raw, StringComparison.OrdinalIgnoreCase);
}
