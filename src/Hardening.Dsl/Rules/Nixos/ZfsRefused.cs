namespace Hardening.Rules;

/// <summary>ZFS without what it needs.</summary>
public sealed class ZfsRefused() : NixosAssertionRule("zfs")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8011", Layer.Storage, Severity.Error)
    {
        Title = "ZFS lacks what it needs to import the pool",
        Why = "A pool belongs to the host whose hostId it carries. Without one, or with options that contradict each other, NixOS stops so that no pool is damaged.",
        Fix = "Set networking.hostId to 8 hexadecimal digits: head -c4 /dev/urandom | od -A none -t x4.",
        Threat = Threats.DataLoss,
        References = [Reference.NixosModule("tasks/filesystems/zfs.nix")],
    };
}
