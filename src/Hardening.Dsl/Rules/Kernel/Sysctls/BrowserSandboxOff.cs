namespace Hardening.Rules;

/// <summary>A laptop without user namespaces, on which browsers lose their sandbox.</summary>
public sealed class BrowserSandboxOff : HostRule
{
    private static readonly SysctlKey Limit = SysctlKey.Unlisted("user.max_user_namespaces");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1307", Layer.Kernel, Severity.Warning)
    {
        Title = "A laptop without user namespaces takes the sandbox from its browser",
        Why = "Browsers, Flatpak and programs made with Electron lock their parts up in user namespaces. Where none can be created they do not start, or run what comes from the web with one wall less.",
        Fix = "Leave the setting out on machines that people work at; servers without containers can do without user namespaces.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.Kernel("admin-guide/sysctl/user"), Reference.Man("user_namespaces(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var setting = host.Kernel.Sysctl(Limit);
        if (setting.IsNumber(0) && host.Kind.Is(HostKind.Laptop))
            yield return At(setting, $"{Limit} = 0 takes the sandbox away from browsers and Flatpak on {host.Name}, a laptop.").With(host.Kind).FixByRemoving(setting);
    }
}
