namespace Hardening;

/// <summary>What the analyzer says of a description that it cannot judge.</summary>
internal static class DescriptionFindings
{
    public static readonly RuleInfo Refused = new("HD0001", Layer.Description, Severity.Error)
    {
        Title = "A value is refused",
        Why = "The program would stop here with the same message when it runs.",
        Mend = "Write a value that the message offers.",
        Threat = Threats.Outage,
        References = [],
    };

    public static readonly RuleInfo NotChecked = new("HD0004", Layer.Description, Severity.Info)
    {
        Title = "The description cannot be followed to its end",
        Why = "What the rest of the program describes is not checked while you type. The same rules see all of it when the program runs.",
        Mend = "Make the loop or the recursion smaller, or rely on the check when the program runs.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static readonly RuleInfo OtherVersion = new("HD0005", Layer.Description, Severity.Warning)
    {
        Title = "The analyzer and the library are of different versions",
        Why = "The rules of one version would judge calls of another, so nothing is checked while you type.",
        Mend = "Reference one version of the package in all projects, and build again.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [Refused, NotChecked, OtherVersion];
}
