namespace Hardening.Nix.Emitters;

/// <summary>What may come in from the network.</summary>
internal sealed class FirewallEmitter() : SettingsEmitter(FirewallSettings.Keys)
{
    public override string Facet => "firewall";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        Assignment[] settings = [.. base.Emit(host)];
        // It is NixOS's default, but whoever describes a firewall shall find it switched on in the module.
        return settings.Length > 0 && host.Firewall.Enabled.IsUnset ? [Option(Path(FirewallSettings.Enabled), true), .. settings] : settings;
    }

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        setting == FirewallSettings.Trusted ? Option(Path(setting), host.Firewall.Trusted, pattern => pattern.Text(host)) : base.Write(host, setting);
}
