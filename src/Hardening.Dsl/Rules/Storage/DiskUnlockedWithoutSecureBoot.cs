namespace Hardening.Rules;

/// <summary>The TPM unlocks the disk for a boot chain that anyone can replace.</summary>
public sealed class DiskUnlockedWithoutSecureBoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8103", Layer.Storage, Severity.Warning)
    {
        Title = "TPM unlocks the disk without Secure Boot and PIN",
        Why = "Nothing verifies the initrd on the unencrypted boot partition. An attacker with the machine replaces it and boots; the TPM unlocks the disk for it.",
        Fix = "Add pin: true, or call SecureBoot() and bind to PCR 7.",
        Threat = Threats.PhysicalAccess,
        References = [Reference.Man("crypttab(5)"), Reference.Man("systemd-cryptenroll(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Boot.SecureBoot.IsUnset && !host.Boot.SecureBoot.Is(false)) yield break;
        foreach (var (name, options) in host.Storage.UnlockOptions)
        {
            if (options.IsOpen || options.Certain.All(static option => option.Text != CryptOption.Tpm2Device)) continue;
            if (options.Certain.Contains(CryptOption.Pin)) continue;
            yield return At(options.First(static item => item.Value.Text == CryptOption.Tpm2Device).Origin, $"The TPM of {host.Name} unlocks {name} without a PIN, and Secure Boot does not verify what asks for it.");
        }
    }
}
