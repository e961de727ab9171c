namespace Hardening.Nix.Tests.Edges;

/// <summary>Texts that break quoting, shells, units, terminals and parsers where they are taken as they are.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Nix
        "\"", "\"; } //", "${builtins.readFile /etc/shadow}", "$${x}", "$$${x}", "''", "'''", "''${x}", "''\\n", "\\", "\\\"", "\\${x}", "a\"b", "a${b}c", "#", "/* */", "a.b.\"c\"", "<name>", "*", "${",
        "with", "or", "rec", "__functor", "a b", "-", "--", "=", ";", "{", "}", "[", "]", "(", ")", "@", "?", ":", ",", "//", "./..", "../x", "~/x", "<nixpkgs>", "1", "0x10", "1.0", "-1", "true", "null",
        // shells
        "$(id)", "`id`", "$HOME", "${HOME}", "a; id", "a && id", "a | id", "a > /etc/x", "a\nid", "'", "'; id #", "!", "a*", "a?b", "[a-z]", "~", "%", "%n", "%%", "%s%n", "\\$(id)", "$'\\x41'", "--help", "-rf /",
        // control characters, line ends and what looks like nothing
        "", " ", "\t", "\n", "\r", "\r\n", "a\0b", "\0", "\u0001", "\u001B[31mred\u001B[0m", "\u007F", "\u0085", "\u009B", "\uFEFF", "\u200B", "\u00A0", "\u2028", "\u2029", "a\u0000",
        // directions and halves of characters
        "\u202Eabc", "\u2066abc\u2069", "\u200Fabc", "\uD800", "\uDC00", "a\uD83D", "\U0001F600", "ä", "Ａ", "İ", "ß", "e\u0301",
        // sizes
        new('a', 300), new('/', 300), "/" + new string('a', 5000), string.Concat(Enumerable.Repeat("a.", 200)) + "a",
        // markup and formats of others
        "<script>alert(1)</script>", "&amp;", "![x](javascript:alert(1))", "{{7*7}}", "%0a", "\\u0000", "]]>", "a:b:c", "a=b", "a,b", "=cmd()",
        // values that pass a first look
        "/srv/\"x\"", "/srv/${x}", "/srv/$${x}", "/srv/a b", "/srv/%n", "/srv/a'b", "/srv/a\\b", "/srv/a:b", "/srv/a;b", "/srv/a#b", "./a\"b.nix", "./a${b}.nix", "./$${x}.nix", "./a b.nix", "./a'b.age", "enp1s0;id", "en$(id)",
        "ve-*;id", "--flag=$(id)", "--flag=a b", "--flag;id", "--flag=\"x\"", "github:example/hosts;id", "github:example/hosts?x=$(id)", "path:/etc/${x}", "boot.kernel.sysctl.\"a\"\"", "services.x.\"${y}\"", "a\"@example.org", "https://example.org/\"", "https://example.org/${x}",
        "https://example.org/$(id)", "sample.service; id", "a@\"b.service", "x=${y}", "x=\"y z\"", "x='y'",
    ];

    public static string Show(string text) => string.Concat(text.Take(60).Select(static c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));
}
