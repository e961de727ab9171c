namespace Hardening.Rules;

/// <summary>What the analyzer says of a description that it cannot judge.</summary>
internal static class DescriptionFindings
{
    public static readonly RuleInfo Refused = new("HD0001", Layer.Description, Severity.Error)
    {
        Title = "Value is not valid",
        Why = "The program throws this exception when it runs.",
        Fix = "Use a value that the message offers.",
        Threat = Threats.Outage,
        References = [],
    };

    public static readonly RuleInfo NotChecked = new("HD0004", Layer.Description, Severity.Warning)
    {
        Title = "Hosts are not checked: the code cannot be followed",
        Why = "The analyzer knows nothing about these hosts, so no rule reports on them in the editor or the build. The same rules check them when the program runs.",
        Fix = "Set the MSBuild property HardeningCheckOnBuild to true: each build then runs the program and checks all hosts. Or write the code so that it can be followed.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static readonly RuleInfo OtherVersion = new("HD0005", Layer.Description, Severity.Warning)
    {
        Title = "Analyzer and library have different versions",
        Why = "The analyzer of one version cannot evaluate calls of another, so nothing is checked while you type.",
        Fix = "Reference the same version of the package in all projects, and rebuild.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [Refused, NotChecked, OtherVersion];
}
