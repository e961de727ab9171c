namespace Hardening;

internal static class JudgementSettings
{
    private static readonly SettingGroup Group = new("Judgement");
    private static readonly SettingGroup OfAcceptance = new("Judgement");
    private static readonly SettingGroup OfSeverity = new("Judgement");

    internal static readonly ScalarKey<Acceptance> Acceptance = OfAcceptance.Own<Acceptance>("accepted risk");
    internal static readonly ScalarKey<Severity> Severity = OfSeverity.Own<Severity>("severity of a rule");

    public static readonly FamilyKey<string> Acceptances = Group.OwnFamily<string>("rule with an accepted risk", OfAcceptance.Keys);
    public static readonly FamilyKey<string> Severities = Group.OwnFamily<string>("rule with another severity", OfSeverity.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
