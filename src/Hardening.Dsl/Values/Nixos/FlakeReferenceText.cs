using System.Text.RegularExpressions;

namespace Hardening;

/// <summary>Checks the address form of flake references, scheme by scheme.</summary>
internal static class FlakeReferenceText
{
    private const string Ref = @"[A-Za-z0-9@][A-Za-z0-9_.@+-]*(/[A-Za-z0-9_.@+-]+)*";
    private const string Rev = "[0-9a-f]{40}";

    private static readonly Regex Password = Matching(@"\A[a-z+]*:?//[^/@]*:[^/@]*@", end: "");
    private static readonly Regex Forge = Matching(@"~?[A-Za-z0-9][A-Za-z0-9._-]*(%2[Ff][A-Za-z0-9._-]+)*/[A-Za-z0-9._-]+(/(?<ref>" + Ref + "))?");
    private static readonly Regex Registered = Matching(@"[A-Za-z][A-Za-z0-9_-]*(/(?<ref>" + Ref + "))?");
    private static readonly Regex Folder = Matching(@"(/|\.{1,2}/)([A-Za-z0-9._+~%@,-]+/)*[A-Za-z0-9._+~%@,-]*|\.{1,2}");
    private static readonly Regex File = Matching(@"//(/[A-Za-z0-9._+~%@,-]+)+/?");
    private static readonly Regex Remote = Matching(@"//([A-Za-z0-9._~-]+@)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9._+~%@,=:-]+)+/?");
    private static readonly Regex Archive = Matching(@"\.(zip|tar|tgz|tar\.(gz|xz|bz2|zst))", begin: "");
    private static readonly Regex OnForge = Matching(@"https?://(?<forge>github|gitlab)\.com/(?<path>[A-Za-z0-9._-]+/[A-Za-z0-9._-]+?)(\.git)?/?");
    private static readonly Regex Scp = Matching(@"(?<host>[A-Za-z0-9._-]+@[A-Za-z0-9.-]+):(?<path>[^/].*)");

    public static bool HasPassword(string text) => Password.IsMatch(text.Substring(0, Math.Min(text.Length, 2000)));

    /// <summary>The fault of the text, or null and whether it names one revision.</summary>
    public static string? TryRead(string text, out bool isPinned)
    {
        isPinned = false;
        var bad = Ascii.FirstNot(text, c => Ascii.IsLetterOrDigit(c) || "-._~/%+@:=&?,#".IndexOf(c) >= 0);
        if (text.Length is 0 or > 2000)
            return "expected 1 to 2000 characters, such as \"github:NixOS/nixpkgs/nixos-26.05\".";
        if (bad >= 0)
            return $"{Literal.At(text, bad)} is not allowed.";
        if (text.IndexOf('#') >= 0)
            return "\"#\" names an output of the flake. Leave it and what follows out.";
        var query = text.IndexOf('?');
        var address = query < 0 ? text : text.Substring(0, query);
        var inPath = "";
        // nixos-rebuild takes a folder as it is: a Git repository there is read as one.
        if (!(address is ['/', _, ..] && Folder.IsMatch(address) && Array.IndexOf(address.Split('/'), "..") < 0)
            && (Foreign(address) ?? AddressFault(address, out inPath)) is { } fault)
            return fault;
        var parameters = query < 0 ? [] : text.Substring(query + 1).Split('&');
        isPinned = Is(Rev, LastPart(inPath)) || Array.Exists(parameters, p => p.StartsWith("rev=", StringComparison.Ordinal) || p.StartsWith("narHash=", StringComparison.Ordinal));
        return ParametersFault(parameters, inPath);
    }

    private static string? AddressFault(string address, out string inPath)
    {
        inPath = "";
        var colon = address.IndexOf(':');
        var (scheme, rest) = colon < 0 ? ("flake", address) : (address.Substring(0, colon), address.Substring(colon + 1));
        var (form, example) = scheme switch
        {
            "github" or "gitlab" or "sourcehut" => (Forge, $"{scheme}:owner/repository"),
            "flake" => (Registered, "flake:nixpkgs"),
            "path" => (Folder, "path:/etc/nixos"),
            "git+file" => (File, "git+file:///etc/nixos"),
            "git" or "git+https" or "git+http" or "git+ssh" => (Remote, $"{scheme}://example.org/hosts"),
            "https" or "http" or "tarball+https" or "tarball+http" => (Remote, $"{scheme}://example.org/hosts.tar.gz"),
            _ => (null, "github:owner/repository"),
        };
        if (form is null)
            return $"{Literal.Show(scheme + ":")} is not a known scheme. Write such as \"{example}\", \"git+https://…\" or \"path:/…\".";
        var match = form.Match(rest);
        if (!match.Success || Array.IndexOf(rest.Split('/'), "..", form == Folder ? 1 : 0) > 0)
            return colon < 0 ? "it has no scheme. Write such as \"github:owner/repository\", \"path:/etc/nixos\" or \"flake:nixpkgs\"." : $"expected \"{example}\".";
        inPath = match.Groups["ref"].Value;
        return scheme is "https" or "http" && !Archive.IsMatch(rest)
            ? $"over {scheme} only archives are fetched, such as \".tar.gz\". Write \"git+{scheme}:{rest}\" for a repository."
            : null;
    }

    private static string? ParametersFault(string[] parameters, string inPath)
    {
        var seen = new HashSet<string>(inPath.Length > 0 ? ["ref", "rev"] : [], StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var equals = parameter.IndexOf('=');
            var (name, value) = equals < 0 ? (parameter, "") : (parameter.Substring(0, equals), parameter.Substring(equals + 1));
            var form = name switch
            {
                "ref" => Ref,
                "rev" => Rev,
                "dir" => @"[A-Za-z0-9_+-][A-Za-z0-9._+-]*(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)*",
                "host" => @"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?",
                "narHash" => @"sha256-([A-Za-z0-9+/]|%2[BbFf]){43}(=|%3[Dd])",
                "submodules" or "shallow" or "allRefs" => "[01]",
                _ => null,
            };
            if (form is null)
                return $"{Literal.Show(name)} is not a known parameter. Known are ref, rev, dir, host, narHash, submodules, shallow and allRefs.";
            if (!Is(form, value))
                return $"{Literal.Show(value)} is not a valid {name}.";
            if (!seen.Add(name))
                return $"its {name} is given twice.";
        }
        return null;
    }

    private static string? Foreign(string address)
    {
        if (OnForge.Match(address) is { Success: true } page)
            return $"it is the web page of a repository. Write \"{page.Groups["forge"].Value}:{page.Groups["path"].Value}\".";
        if (Scp.Match(address) is { Success: true } scp)
            return $"it is the short form of an ssh address. Write {Literal.Show($"git+ssh://{scp.Groups["host"].Value}/{scp.Groups["path"].Value}")}.";
        if (Folder.IsMatch(address))
            return $"a folder needs its scheme. Write {Literal.Show("path:" + address)}.";
        return address.StartsWith("ssh://", StringComparison.Ordinal) ? $"ssh needs git+ before it. Write {Literal.Show("git+" + address)}." : null;
    }

    private static bool Is(string form, string text) => Regex.IsMatch(text, @"\A(" + form + @")\z", RegexOptions.CultureInvariant);

    private static string LastPart(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static Regex Matching(string form, string begin = @"\A", string end = @"\z") =>
        new(begin + "(" + form + ")" + end, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
