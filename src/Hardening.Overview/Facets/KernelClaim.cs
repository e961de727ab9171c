using Hardening.Overview.Text;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Facets;

/// <summary>A protection that rests on boot parameters and sysctls, each of which has to have one of a few values.</summary>
/// <param name="Id">The measure's id.</param>
/// <param name="Title">What the host has when all of them do.</param>
/// <param name="Section">The section of the page.</param>
/// <param name="Needs">The settings: <c>name=value</c>, with <c>|</c> between values that all do; a name alone for a bare word.</param>
internal sealed record KernelClaim(string Id, string Title, string Section, params string[] Needs)
{
    private readonly Need[] needs = [.. Needs.Select(Need.Of)];

    public DefenceLayer Layer { get; init; } = DefenceLayer.Kernel;

    public IReadOnlyList<Threat> Threats { get; init; } = [Hardening.Rules.Threats.KernelExploitation];

    public IReadOnlyList<string> RefutedBy { get; init; } = [];

    /// <summary>The measure where all is there, what is missing where only a part is, nothing where none is.</summary>
    public (Measure? Holds, FailedClaim? Fails) Evaluate(HostModel host)
    {
        var evidence = new List<Evidence>();
        var missing = new List<string>();
        var unknown = new List<string>();
        var isAsked = false;
        foreach (var need in needs)
        {
            var (found, stated, isUnknown) = need.In(host);
            isAsked |= stated;
            if (isUnknown) unknown.Add(need.Name);
            else if (found is null) missing.Add(need.Text);
            else evidence.Add(found);
        }
        if (unknown.Count > 0 && missing.Count == 0) return evidence.Count > 0 ? (null, new(Title, $"{unknown.And()} {(unknown.Count == 1 ? "is" : "are")} unknown", Threats)) : (null, null);
        if (missing.Count == 0) return (new(Id, Layer, Title) { Threats = Threats, Evidence = evidence, Section = Section, RefutedBy = RefutedBy }, null);
        return isAsked && evidence.Count > 0
            ? (null, new(Title, $"only in part: {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} not set{(unknown.Count > 0 ? $", {unknown.And()} unknown" : "")}", Threats))
            : (null, null);
    }

    /// <summary>The boot parameters and sysctls it speaks of.</summary>
    public IEnumerable<string> Names => needs.Select(need => need.Name);

    private sealed record Need(string Name, string[] Values, SysctlKey? Sysctl)
    {
        public string Text => Values is [""] ? Name : $"{Name}={Values[0]}";

        public static Need Of(string text)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? text : text[..at];
            return new(name, at < 0 ? [""] : text[(at + 1)..].Split('|'), IsSysctlName(name) ? SysctlKey.Unlisted(name) : null);
        }

        public (Evidence? Found, bool Stated, bool IsUnknown) In(HostModel host)
        {
            if (Sysctl is not null)
            {
                var sysctl = host.Kernel.Sysctl(Sysctl);
                return (sysctl.TryGet(out var value) && Values.Contains(value.Text) ? new($"{Name}={value.Text}", sysctl.Origins) : null, !sysctl.IsUnset, sysctl.IsUnknown);
            }
            var parameter = host.Kernel.Parameter(Name.Replace('-', '_'));
            return (parameter.TryGet(out var known) && Values.Contains(known.Value ?? "") ? new(known.ToString(), parameter.Origins) : null, !parameter.IsUnset, parameter.IsUnknown);
        }

        // Boot parameters of modules have a dot too, such as module.sig_enforce; sysctls start with one of these.
        private static bool IsSysctlName(string name) =>
            name.Split('.') is [("abi" or "dev" or "fs" or "kernel" or "net" or "user" or "vm"), ..];
    }
}
