namespace Hardening.Rules;

/// <summary>Forwarding is refused, and NAT switches it on again without a word.</summary>
public sealed class ForwardingRefusedBesideNat : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1301", Layer.Network, Severity.Error)
    {
        Title = "Forwarding is disabled, but NAT enables it",
        Why = "NixOS's NAT module enables forwarding with a priority that wins over a plain setting. The host forwards although its description says it does not.",
        Fix = "Leave out RefuseForwarding() and filter forwarded packets in the firewall; or leave out Nat(...).",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("services/networking/nat.nix"), Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (Forwarding.Nat(host.Network) is not { } nat) yield break;
        var refusals = new[] { Forwarding.All, Forwarding.Default }.Select(key => (Key: key, Setting: Refusal(host.Kernel.Sysctl(key))))
            .Where(static found => found.Setting.IsNumber(0)).GroupBy(static found => found.Setting.Origins[0]);
        foreach (var call in refusals)
        {
            var written = call.Select(static found => $"{found.Key} = 0").ToArray();
            yield return At(call.Key, $"{Words.And(written)} {Words.Those(written.Length, "has", "have")} no effect: NAT enables forwarding with a stronger priority.")
                .With(nat).Fix(new Edit.Remove(call.Key));
        }
    }

    // Where NAT is set by path, its definition has won already.
    private static Setting<SysctlValue> Refusal(Setting<SysctlValue> setting) => setting.Replaced.IsNumber(0) ? setting.Replaced : setting;
}
