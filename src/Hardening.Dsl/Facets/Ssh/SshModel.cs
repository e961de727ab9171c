namespace Hardening.Model;

/// <summary>What the SSH server of a host shall be.</summary>
public sealed partial class SshModel
{
    private readonly ModelScope scope;

    internal SshModel(ModelScope scope) => this.scope = scope;

    /// <summary>Where the private key of one type is.</summary>
    public Setting<AbsolutePath> HostKeyPath(HostKeyType type) => scope.Get(SshSettings.HostKeys, type, HostKeySettings.Path);
}
