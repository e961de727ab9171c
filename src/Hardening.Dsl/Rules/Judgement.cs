namespace Hardening;

/// <summary>What people decide about findings; reached through <see cref="Host"/> and <see cref="Fleet"/>.</summary>
internal sealed class Judgement(Place place) : Facet<Judgement>(place)
{
    public Judgement Accept(string rule, string because, string? until, string file, int line) =>
        From(file, line).Put(
            JudgementKeys.Acceptances, static id => id, rule,
            JudgementKeys.Acceptance, Acceptance.From, (rule, because, until));

    public Judgement Judge(string rule, Severity severity, string file, int line) =>
        From(file, line).Put(
            JudgementKeys.Severities, static id => id, rule,
            JudgementKeys.Severity, s => RuleIds.IsPossible(rule, out var problem) ? s : throw new SettingException(nameof(rule), problem), severity);
}
