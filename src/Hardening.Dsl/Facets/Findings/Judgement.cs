namespace Hardening;

/// <summary>What people decide about findings; reached through <see cref="Host"/> and <see cref="Fleet"/>.</summary>
internal sealed class Judgement(Place place) : Facet<Judgement>(place)
{
    public Judgement Accept(string rule, string because, string? until, string file, int line) =>
        From(file, line).Put(
            JudgementSettings.Acceptances, static id => id, rule,
            JudgementSettings.Acceptance, Acceptance.From, (rule, because, until));

    public Judgement SetSeverity(string rule, Severity severity, string file, int line) =>
        From(file, line).Put(
            JudgementSettings.Severities, static id => id, rule,
            JudgementSettings.Severity, s => RuleIds.IsPossible(rule, out var problem) ? s : throw new SettingException(nameof(rule), problem), severity);
}
