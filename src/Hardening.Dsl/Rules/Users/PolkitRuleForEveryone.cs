using System.Text.RegularExpressions;

namespace Hardening.Rules;

/// <summary>A rule of polkit allows more than its author meant.</summary>
public sealed class PolkitRuleForEveryone : HostRule
{
    private static readonly OptionTest Rules = OptionTest.Read("security.polkit.extraConfig contains \"polkit.Result.YES\"");
    private static readonly OptionTest On = OptionTest.Read("security.polkit.enable = true");
    private static readonly Regex Blocks = new(@"addRule\s*\(\s*function");
    private static readonly Regex Comments = new(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline);
    private static readonly string[] Subjects = ["subject.isInGroup", "subject.user", "subject.isInNetGroup"];

    // Actions that start or write anything as root.
    private static readonly string[] AsRoot = ["org.freedesktop.policykit.exec", "org.freedesktop.systemd1.manage-unit-files", "org.freedesktop.systemd1.reload-daemon", "org.freedesktop.machine1", "org.libvirt.unix.manage"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD9328", Layer.Users, Severity.Warning)
    {
        Title = "A polkit rule allows actions as root without a password",
        Why = "The rule answers YES without naming who may act or which action, or for an action that starts anything as root. Any program of such an account is root.",
        Fix = "Ask action.id, the unit and subject.isInGroup(...) in the rule, or answer AUTH_ADMIN_KEEP.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("polkit(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var rules = host.InForce(Rules);
        if (rules is not { IsKnown: true, Value: NixosValue.Text { Value: var text } } || Fault(Comments.Replace(text, "")) is not { } fault || !host.Holds(On)) yield break;
        yield return At(rules.Origins[0], $"A polkit rule of {host.Name} answers YES {fault}.").With(rules.Origins).With(host.InForce(On).Origins);
    }

    private static string? Fault(string text)
    {
        foreach (var rule in Blocks.Split(text).Skip(1).Where(static rule => rule.IndexOf("polkit.Result.YES", StringComparison.Ordinal) >= 0))
        {
            if (rule.IndexOf("action.id", StringComparison.Ordinal) < 0) return Names(rule) ? "to every action" : "to every action of every account";
            if (!Names(rule)) return "to every account";
            if (AsRoot.FirstOrDefault(action => rule.IndexOf(action, StringComparison.Ordinal) >= 0) is { } action) return $"to {action}, which runs anything as root";
            if (rule.IndexOf("org.freedesktop.systemd1.manage-units", StringComparison.Ordinal) >= 0 && rule.IndexOf("lookup(\"unit\")", StringComparison.Ordinal) < 0 && rule.IndexOf("lookup('unit')", StringComparison.Ordinal) < 0)
                return "to org.freedesktop.systemd1.manage-units for any unit";
        }
        return null;
    }

    private static bool Names(string rule) => Subjects.Any(subject => rule.IndexOf(subject, StringComparison.Ordinal) >= 0);
}
