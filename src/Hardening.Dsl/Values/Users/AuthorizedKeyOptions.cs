using System.Globalization;

namespace Hardening;

/// <summary>The options that may stand before a key in <c>authorized_keys</c> (sshd(8), AUTHORIZED_KEYS FILE FORMAT).</summary>
internal static class AuthorizedKeyOptions
{
    private static readonly string[] Flags =
    [
        "agent-forwarding", "cert-authority", "no-agent-forwarding", "no-port-forwarding", "no-pty", "no-touch-required", "no-user-rc", "no-X11-forwarding",
        "port-forwarding", "pty", "restrict", "user-rc", "verify-required", "X11-forwarding",
    ];

    private static readonly string[] Valued = ["command", "environment", "expiry-time", "from", "permitlisten", "permitopen", "principals", "tunnel"];

    // sshd refuses the whole line when one of these is there twice.
    private static readonly string[] Once = ["command", "from", "principals"];

    /// <summary>Takes the options off the line; null where it begins with the key, or where they are not valid.</summary>
    public static string? Take(string line, out string rest, out IReadOnlyList<string> options)
    {
        var found = new List<string>();
        (rest, options) = (line, found);
        var at = 0;
        while (true)
        {
            var start = at;
            var quoted = false;
            for (; at < line.Length && (quoted || line[at] is not (',' or ' ')); at++)
            {
                if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] == '"') at++;
                else if (line[at] == '"') quoted = !quoted;
            }
            if (quoted) return "a quote in its options is not closed. Write an option as name=\"value\", with \\\" for a quote inside.";
            if (Fault(line.Substring(start, at - start), found, out var option) is { } fault) return fault;
            found.Add(option);
            if (at >= line.Length) return "nothing follows its options. Write the key after them, with one space.";
            if (line[at++] == ',') continue;
            rest = line.Substring(at);
            return null;
        }
    }

    /// <summary>The value of an option, without quotes; null where it is not there.</summary>
    public static string? ValueOf(IEnumerable<string> options, string name) =>
        options.Where(option => option.StartsWith(name + "=\"", StringComparison.Ordinal)).Select(option => option.Substring(name.Length + 2, option.Length - name.Length - 3).Replace("\\\"", "\"")).FirstOrDefault();

    private static string? Fault(string text, List<string> before, out string option)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        option = text;
        var known = Flags.Concat(Valued).FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return name.Length == 0
                ? "an option is empty. Write options with one comma between them and no space, such as restrict,pty."
                : $"{Literal.Show(name)} is not an option of a key.{Near(name)}";
        }
        option = known + text.Substring(name.Length);
        if (Array.IndexOf(Flags, known) >= 0)
            return equals < 0 ? null : $"its option {known} takes no value. Write {known}.";
        if (equals < 0 || text.Length < equals + 3 || text[equals + 1] != '"' || text[text.Length - 1] != '"')
            return $"its option {known} takes a value in quotes. Write {known}=\"{Example(known)}\".";
        if (Array.IndexOf(Once, known) >= 0 && before.Any(one => one.StartsWith(known + "=", StringComparison.Ordinal)))
            return $"its option {known} is given twice, and sshd refuses such a line.";
        return ValueFault(known, text.Substring(equals + 2, text.Length - equals - 3)) is { } fault ? $"its option {known} {fault} Write such as {known}=\"{Example(known)}\"." : null;
    }

    private static string? ValueFault(string name, string value) => name switch
    {
        "expiry-time" when !IsTime(value) => "is not a time of the form YYYYMMDD[HHMM[SS]], with Z for UTC.",
        "tunnel" when !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) || value == "any") => "is not the number of a tunnel device.",
        "permitopen" when !HasPort(value, hostNeeded: true) => "is not host:port.",
        "permitlisten" when !HasPort(value, hostNeeded: false) => "is not [host:]port.",
        "environment" when value.IndexOf('=') <= 0 => "is not NAME=value.",
        "from" when value.Split(',').Any(static pattern => pattern.Trim('!').Length == 0 || pattern.Any(char.IsWhiteSpace)) => "is not a list of addresses, networks and names.",
        _ => null,
    };

    private static bool IsTime(string value)
    {
        var digits = value.TrimEnd('Z');
        return value.Length - digits.Length <= 1 && digits.Length is 8 or 12 or 14 && digits.All(static c => c is >= '0' and <= '9')
            && DateTime.TryParseExact(digits, ["yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool HasPort(string value, bool hostNeeded)
    {
        var colon = value.LastIndexOf(':');
        var port = value.Substring(colon + 1);
        return (colon > 0 || (!hostNeeded && colon < 0)) && (port == "*" || (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535));
    }

    private static string Near(string name)
    {
        var distance = new EditDistance(name.ToLowerInvariant());
        var near = Flags.Concat(Valued).Where(one => distance.To(one.ToLowerInvariant(), 0, one.Length, 3) <= 3).ToArray();
        return near.Length == 0 ? "" : " " + NameProblem.DidYouMean(near.Take(3).ToArray());
    }

    private static string Example(string name) => name switch
    {
        "command" => "nix-daemon --stdio",
        "environment" => "LANG=C",
        "expiry-time" => "20270630",
        "from" => "10.0.0.0/8",
        "permitlisten" => "8080",
        "permitopen" => "localhost:5432",
        "principals" => "admin",
        _ => "0",
    };
}
