namespace Hardening.Nix.Emitters;

/// <summary>What a host is called and built for.</summary>
internal sealed class HostEmitter : Emitter
{
    public override string Facet => "host";

    public override IEnumerable<Assignment> Emit(HostModel host) =>
    [
        Option("networking.hostName", host.Name),
        // As a default: hardware-configuration.nix, which NixOS generates, says the same.
        Option("nixpkgs.hostPlatform", Nixos.Default(host.Platform())),
        .. Option("system.stateVersion", host.StateVersion, static release => release.Number()),
    ];
}
