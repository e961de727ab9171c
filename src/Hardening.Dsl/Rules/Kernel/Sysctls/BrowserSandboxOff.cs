namespace Hardening.Rules;

/// <summary>A laptop without user namespaces, on which browsers lose their sandbox.</summary>
public sealed class BrowserSandboxOff : HostRule
{
    private static readonly SysctlKey Limit = SysctlKey.Unlisted("user.max_user_namespaces");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1307", Layer.Kernel, Severity.Warning)
    {
        Title = "Browser sandboxes need user namespaces, which are disabled",
        Why = "Browsers, Flatpak and Electron applications sandbox their processes with user namespaces. Without them they do not start, or run web content with a weaker sandbox.",
        Fix = "Leave the setting out on desktops and laptops; servers without containers can disable user namespaces.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.Kernel("admin-guide/sysctl/user"), Reference.Man("user_namespaces(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var setting = host.Kernel.Sysctl(Limit);
        if (setting.IsNumber(0) && host.Kind.Is(HostKind.Laptop))
            yield return At(setting, $"{Limit} = 0 disables the sandbox of browsers and Flatpak on {host.Name}, a laptop.").With(host.Kind).FixByRemoving(setting);
    }
}
