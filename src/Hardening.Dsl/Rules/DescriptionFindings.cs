namespace Hardening.Rules;

/// <summary>What the analyzer says of a description that it cannot judge.</summary>
internal static class DescriptionFindings
{
    public static readonly RuleInfo Refused = new("HD0001", Layer.Description, Severity.Error)
    {
        Title = "A value is refused",
        Why = "The program would stop here with the same message when it runs.",
        Fix = "Write a value that the message offers.",
        Threat = Threats.Outage,
        References = [],
    };

    public static readonly RuleInfo NotChecked = new("HD0004", Layer.Description, Severity.Warning)
    {
        Title = "Hosts are not checked: the code cannot be followed",
        Why = "The compiler knows nothing of these hosts, so no rule reports anything about them in the editor or the build. The same rules check them when the program runs.",
        Fix = "Set the MSBuild property HardeningCheckOnBuild to true: every build then runs the program and checks all hosts. Or write the code so that it can be followed.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static readonly RuleInfo OtherVersion = new("HD0005", Layer.Description, Severity.Warning)
    {
        Title = "The analyzer and the library are of different versions",
        Why = "The rules of one version would judge calls of another, so nothing is checked while you type.",
        Fix = "Reference one version of the package in all projects, and build again.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [Refused, NotChecked, OtherVersion];
}
