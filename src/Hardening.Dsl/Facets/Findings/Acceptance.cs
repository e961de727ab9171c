namespace Hardening.Model;

/// <summary>An accepted risk, with the reason.</summary>
/// <param name="RuleId">The rule whose findings are accepted.</param>
/// <param name="Because">Why; every report shows it.</param>
/// <param name="Until">The last day on which it holds, or null.</param>
public sealed record Acceptance(string RuleId, string Because, IsoDate? Until)
{
    internal static Acceptance From((string Rule, string Because, string? Until) written)
    {
        if (!RuleIds.IsPossible(written.Rule, out var problem)) throw new SettingException("rule", problem);
        if (string.IsNullOrWhiteSpace(written.Because))
            throw new SettingException("because", $"{written.Rule} is accepted without a reason. State why the risk is acceptable: every report shows it.");
        if (Reason.Fault(written.Because) is { } fault) throw new SettingException("because", fault);
        return new(written.Rule, Reason.OneLine(written.Because), written.Until is null ? null : IsoDate.From(written.Until));
    }
}
