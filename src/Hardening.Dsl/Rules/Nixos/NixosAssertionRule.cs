namespace Hardening.Rules;

/// <summary>A family of the conditions under which NixOS stops or an option has no effect.</summary>
public abstract class NixosAssertionRule : HostRule
{
    private readonly string family;

    private protected NixosAssertionRule(string family) => this.family = family;

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var row in NixosAssertions.Instance.Of(family, host.Release))
        {
            foreach (var (name, origins) in row.Condition.Holding(host.Reader))
            {
                var finding = At(origins.Count > 0 ? origins[0] : host.Origin, row.Message.Replace("{name}", name));
                finding = finding.With(origins);
                yield return row.Severity == Severity.Error ? finding : finding.As(row.Severity);
            }
        }
    }
}
