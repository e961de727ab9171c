using System.Globalization;
using System.Text;

namespace Hardening.Tests.Corpus;

/// <summary>
/// A public NixOS host whose options are stated one a line, as a module of it would have them after evaluation: <c>services.openssh.ports = [ 22 ]</c>.
/// </summary>
internal abstract class PublicHost : CorpusHost
{
    /// <summary>What the host is for.</summary>
    protected abstract HostKind Kind { get; }

    /// <summary>The options; <c>default</c> and <c>force</c> before one are its priority, <c>KEY</c> is the owner's public key.</summary>
    protected abstract string Text { get; }

    public override IReadOnlyList<string> ByFacet => [.. Lines.Where(IsAccount)];

    public override int ByPath => Lines.Count(static line => !IsAccount(line));

    private IEnumerable<string> Lines => Text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0);

    public override void Describe(Fleet fleet)
    {
        Host host = Kind == HostKind.Laptop ? fleet.Laptop(Name.ToLowerInvariant()) : fleet.Server(Name.ToLowerInvariant());
        var number = 0;
        foreach (var line in Lines)
        {
            number++;
            if (IsAccount(line))
            {
                host.Users.Add(line.Split('.')[2], static _ => { }, Name, number);
                continue;
            }
            var (path, value) = (line[..line.IndexOf(" = ", StringComparison.Ordinal)], new Reader(line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..].Replace("KEY", PublicKeys.Admin, StringComparison.Ordinal)).All());
            if (path.StartsWith("default ", StringComparison.Ordinal)) host.Nixos.Default(path["default ".Length..], value, Name, number);
            else if (path.StartsWith("force ", StringComparison.Ordinal)) host.Nixos.Force(path["force ".Length..], value, Name, number);
            else host.Nixos.Set(path, value, Name, number);
        }
    }

    // Users.Add says that an account is a person's.
    private static bool IsAccount(string line) => line.StartsWith("users.users.", StringComparison.Ordinal) && line.EndsWith(".isNormalUser = true", StringComparison.Ordinal);

    private sealed class Reader(string text)
    {
        private int at;

        public NixValue? All()
        {
            var value = Value();
            Skip();
            return at == text.Length ? value : throw new FormatException($"Not read: {text[at..]} of {text}");
        }

        private NixValue? Value()
        {
            Skip();
            switch (text[at])
            {
                case '"': return Quoted();
                case '[':
                    var items = new List<NixValue?>();
                    for (at++; !Ends(']'); ) items.Add(Value());
                    return NixValue.List([.. items]);
                case '{':
                    var members = new NixAttributes();
                    for (at++; !Ends('}'); )
                    {
                        Skip();
                        var name = text[at] == '"' ? Quoted() : Word();
                        Expect('=');
                        members = members.With(name, Value());
                        Expect(';');
                    }
                    return members;
                case '(':
                    var close = text.IndexOf(')', at);
                    var raw = text[(at + 1)..close];
                    at = close + 1;
                    return NixValue.Raw(raw);
            }
            var word = Word();
            return word switch
            {
                "true" => true,
                "false" => false,
                "null" => null,
                _ when long.TryParse(word, CultureInfo.InvariantCulture, out var number) => number,
                _ when word.StartsWith("pkgs.", StringComparison.Ordinal) => NixValue.Package(word["pkgs.".Length..]),
                _ => NixValue.Raw(word),
            };
        }

        private bool Ends(char end)
        {
            Skip();
            if (text[at] != end) return false;
            at++;
            return true;
        }

        private void Expect(char mark)
        {
            Skip();
            if (text[at++] != mark) throw new FormatException($"No {mark} before {text[at..]}");
        }

        private void Skip()
        {
            while (at < text.Length && text[at] == ' ') at++;
        }

        private string Word()
        {
            var start = at;
            while (at < text.Length && !" ;=]}".Contains(text[at])) at++;
            return text[start..at];
        }

        private string Quoted()
        {
            var read = new StringBuilder();
            for (at++; text[at] != '"'; at++)
                read.Append(text[at] != '\\' ? text[at] : text[++at] == 'n' ? '\n' : text[at]);
            at++;
            return read.ToString();
        }
    }
}
