namespace Hardening;

internal static class JudgementKeys
{
    private const string Facet = "Judgement";

    public static readonly FamilyKey<string> Acceptances = new(Facet, nameof(Acceptances));
    public static readonly ScalarKey<Acceptance> Acceptance = new(Facet, nameof(Acceptance));
    public static readonly FamilyKey<string> Severities = new(Facet, nameof(Severities));
    public static readonly ScalarKey<Severity> Severity = new(Facet, nameof(Severity));
}
