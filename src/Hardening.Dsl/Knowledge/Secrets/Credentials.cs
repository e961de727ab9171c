using System.Text;

namespace Hardening.Knowledge;

/// <summary>Credentials by their context: in an address, in a header.</summary>
internal static class Credentials
{
    private const int ShortestToken = 16;

    public static IEnumerable<SecretShape> All =>
    [
        new("an address with a password", "://", HasPassword),
        new("an address with a token", "://", HasToken),
        new("an address with a password", "@tcp(", HasPairBefore),
        new("an address with a password", "@unix(", HasPairBefore),
        new("an address with a password", "@//", static (text, at) => text.LastIndexOf('/', Math.Max(at - 1, 0)) > 0 && SecretShape.Run(text, at + 3, Ascii.IsLetterOrDigit) > 0 && text.IndexOf("://", StringComparison.Ordinal) < 0),
        new("an address with a password", "@", IsPairAtHost),
        new("mail server credentials", "AUTH PLAIN ", static (text, at) => SecretShape.Run(text, at + 11, Letters.IsBase64) >= 12),
        new("a .pgpass line", ":", IsLineOfPgpass),
        new("container registry credentials", "\"auth\":", static (text, at) => IsBasic(text, at + 7 + SecretShape.Run(text, at + 7, static c => c is ' ' or '"'))),
        .. Each(["Basic ", "basic ", "BASIC "], static (text, at) => IsBasic(text, at + 6)),
        .. Each(["Bearer ", "bearer ", "BEARER "], static (text, at) => IsToken(text, at + 7)),
        .. Each(["Token ", "token "], static (text, at) => IsHeader(text, at) && IsToken(text, at + 6)),
        .. Each(["Cookie: ", "cookie: "], static (text, at) => text.IndexOf("sess", at, StringComparison.OrdinalIgnoreCase) > 0 && text.IndexOf('=', at) > 0),
        new("a session cookie", "_session=", static (text, at) => SecretShape.Run(text, at + 9, Letters.IsAnyBase64) >= 24),
    ];

    private static IEnumerable<SecretShape> Each(string[] marks, Func<string, int, bool> fits) => marks.Select(mark => new SecretShape("an HTTP header with a credential", mark, fits));

    // scheme://user:password@host. A password may contain a slash, but then "host:8443/path@2" must not be taken for one.
    private static bool HasPassword(string text, int at)
    {
        var from = at + 3;
        var colon = from + SecretShape.Run(text, from, static c => c > ' ' && c is not ('/' or '@' or ':' or '?' or '#' or '"' or '['));
        if (colon >= text.Length || text[colon] != ':') return false;
        var length = SecretShape.Run(text, colon + 1, static c => c > ' ' && c is not ('@' or '"' or '\''));
        var password = text.Substring(colon + 1, length);
        var slash = password.IndexOf('/');
        return length > 0 && colon + 1 + length < text.Length && text[colon + 1 + length] == '@'
            && !(slash >= 0 && password.Substring(0, slash).All(Ascii.IsDigit)) && !SecretAssignment.IsPlaceholder(password);
    }

    // https://token@host
    private static bool HasToken(string text, int at)
    {
        var length = SecretShape.Run(text, at + 3, static c => Letters.IsDotted(c) || c is '%');
        return length >= ShortestToken && at + 3 + length < text.Length && text[at + 3 + length] is '@' or ':' && text.IndexOf('@', at + 3 + length) is var end && end >= 0
            && end - at - 3 - length <= 20 && Letters.IsRandom(text.Substring(at + 3, length));
    }

    // user:password@tcp(host)/database
    private static bool HasPairBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && text[from - 1] > ' ' && text[from - 1] is not ('"' or '\'' or '=')) from--;
        var colon = text.IndexOf(':', from, at - from);
        return colon > from && colon < at - 1 && !SecretAssignment.IsPlaceholder(text.Substring(colon + 1, at - colon - 1));
    }

    private static readonly HashSet<string> Schemes = new(
        ["sftp", "ssh", "scp", "git", "github", "gitlab", "path", "rest", "rclone", "s3", "b2", "gs", "azure", "swift", "mailto", "acct", "sip", "sips", "xmpp", "rsync", "nfs", "npm", "jsr", "docker", "oci"],
        StringComparer.Ordinal);

    // user:pa/ss@host without a scheme: the password is no plain word and no port, and no scheme or image comes before it.
    private static bool IsPairAtHost(string text, int at)
    {
        var from = at;
        while (from > 0 && text[from - 1] > ' ' && text[from - 1] is not ('"' or '\'' or '=' or '@')) from--;
        var user = SecretShape.Run(text, from, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-' or '.');
        var colon = from + user;
        if (user == 0 || colon >= at || text[colon] != ':' || Schemes.Contains(text.Substring(from, user))) return false;
        var host = SecretShape.Run(text, at + 1, static c => Ascii.IsLetterOrDigit(c) || c is '-' or '.');
        var end = at + 1 + host;
        if (host == 0 || (end < text.Length && text[end] is not (':' or '/' or ' ' or '"' or '\'' or ',')) || text.Substring(at + 1, host) is "sha256" or "sha512") return false;
        var password = text.Substring(colon + 1, at - colon - 1);
        var slash = password.IndexOf('/');
        return password.Length >= 4 && !password.StartsWith("//", StringComparison.Ordinal) && !(slash >= 0 && password.Substring(0, slash).All(Ascii.IsDigit))
            && !SecretAssignment.IsPlaceholder(password) && (slash >= 0 || (SecretAssignment.IsStrong(password) && password.Any(Ascii.IsLetter) && !password.Contains(':')));
    }

    // host:port:database:user:password
    private static bool IsLineOfPgpass(string text, int at)
    {
        if (text.IndexOf(':') != at) return false;
        var fields = text.Split(':');
        return fields.Length == 5 && fields[0].Length > 0 && Array.TrueForAll(fields, static field => field.Length > 0 && field.IndexOf(' ') < 0)
            && (fields[1] == "*" || (fields[1].Length >= 3 && fields[1].All(Ascii.IsDigit))) && fields[3].Any(Ascii.IsLetter) && fields[4].Length >= 4 && !SecretAssignment.IsPlaceholder(fields[4]);
    }

    // base64 of "user:password"
    private static bool IsBasic(string text, int from)
    {
        var length = SecretShape.Run(text, from, Letters.IsBase64);
        var body = text.Substring(from, length);
        if (length < 8 || length % 4 != 0) return length >= ShortestToken && Letters.IsRandom(body);
        try
        {
            var pair = Encoding.ASCII.GetString(Convert.FromBase64String(body));
            return pair.IndexOf(':') >= 0 && pair.All(static c => c is >= ' ' and <= '~');
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsToken(string text, int from)
    {
        var length = SecretShape.Run(text, from, static c => Letters.IsAnyBase64(c) || c is '.' or '~');
        return length >= ShortestToken && Letters.IsMixed(text.Substring(from, length));
    }

    private static bool IsHeader(string text, int at) => text.LastIndexOf("uthorization", at, StringComparison.Ordinal) >= 0;
}
