namespace Hardening.Nix.Emitters;

/// <summary>What a host is called and built for.</summary>
internal sealed class HostEmitter() : SettingsEmitter(HostSettings.Keys)
{
    public override string Facet => "host";

    public override IEnumerable<Assignment> Emit(HostModel host) => [Option("networking.hostName", host.Name), .. base.Emit(host)];

    // As a default: hardware-configuration.nix, which NixOS generates, says the same.
    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => setting == HostSettings.Architecture
        ? [Option(setting.Option!.Path.Text, Nixos.Default(host.Platform()))]
        : base.Write(host, setting);
}
