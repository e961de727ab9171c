namespace Hardening.Rules;

/// <summary>A file is needed at a stage of the boot at which it is not there.</summary>
public sealed class NeededBeforeMounted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8022", Layer.Boot, Severity.Error)
    {
        Title = "A file needed at activation is not there yet",
        Why = "Secrets are decrypted and accounts are written before units start, when only file systems marked neededForBoot are mounted. A missing password file locks its account; a missing key leaves every secret encrypted.",
        Fix = "Mount the file system in the initrd, Storage.NeededForBoot(\"/persist\"), or name the file on the file system that is mounted: Secrets.Identity(\"/persist/etc/ssh/ssh_host_ed25519_key\").",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("system/boot/systemd/initrd.nix"), Reference.NixosModule("config/users-groups.nix"), new("impermanence", "https://github.com/nix-community/impermanence")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var need in BootStages.Needs(host))
        {
            if (BootStages.Of(host, need.Path) is not var (stage, mount) || stage <= need.At) continue;
            var finding = At(need.Origins[0], stage == BootStage.Never
                ? $"{need.Path}, {need.What}, is needed {need.At.Text()}, and {mount.At} is wiped at boot."
                : mount.IsWiped ? $"{need.Path}, {need.What}, is needed {need.At.Text()}, and its bind mount is made later, {stage.Text()}."
                : $"{need.Path}, {need.What}, is needed {need.At.Text()}, and {mount.At} is mounted later, {stage.Text()}.");
            yield return finding.With(mount.IsWiped && mount.KeepOldRootsDays.TryGet(out _) ? mount.KeepOldRootsDays.Origins[0] : mount.Origin);
        }
    }
}
