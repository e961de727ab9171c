namespace Hardening.Nix.Emitters;

/// <summary>The SSH server.</summary>
internal sealed class SshEmitter() : SettingsEmitter(SshSettings.Keys)
{
    public override string Facet => "ssh";

    // Without the server, its other settings say nothing.
    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        host.Ssh.Enabled.Is(false) && setting != SshSettings.Enabled ? [] : base.Write(host, setting);
}
