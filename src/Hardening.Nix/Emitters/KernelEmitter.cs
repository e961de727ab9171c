using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>The kernel: which one, what it is built and started with, what it may load, what is set while it runs.</summary>
internal sealed class KernelEmitter() : SettingsEmitter(KernelSettings.Keys)
{
    // NixOS's NAT sets these itself, with a priority that wins over any plain definition, because it cannot work without:
    // a 0 here would be a claim that the running host does not keep.
    private static readonly HashSet<string> SetByNat =
        ["net.ipv4.ip_forward", "net.ipv4.conf.all.forwarding", "net.ipv4.conf.default.forwarding"];

    public override string Facet => "kernel";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) =>
        setting == KernelSettings.Configuration ? Configuration(host.Kernel)
        : setting == KernelSettings.Parameters ? Parameters(host.Kernel)
        : setting == KernelSettings.Sysctls ? Sysctls(host)
        : base.Write(host, setting);

    private static IEnumerable<Assignment> Configuration(KernelModel kernel)
    {
        var options = Known(kernel.Configuration, kernel.ConfigurationOf)
            // NixOS's common configuration defines some of them as no, and a plain yes beside that does not evaluate.
            .Select(option => NixSyntax.SetKey(option.Key.ToString(), Nixos.Forced(Tristate(option.Value)), option.Because))
            .ToArray();
        if (options.Length == 0) yield break;
        yield return Option("boot.kernelPatches", NixSyntax.List(NixSyntax.Attrs(
            NixSyntax.SetKey("name", "hardening"),
            NixSyntax.SetKey("patch", NixSyntax.Null),
            NixSyntax.SetKey("structuredExtraConfig", NixSyntax.Attrs(options)))));
    }

    private static NixExpression Tristate(KernelConfigValue value) =>
        value == KernelConfigValue.Yes ? Nixos.Lib("kernel", "yes")
        : value == KernelConfigValue.No ? Nixos.Lib("kernel", "no")
        : value == KernelConfigValue.Module ? Nixos.Lib("kernel", "module")
        : NixSyntax.Call(Nixos.Lib("kernel", "freeform"), value.Text);

    private static IEnumerable<Assignment> Parameters(KernelModel kernel)
    {
        var parameters = Known(kernel.Parameters, kernel.Parameter)
            .Select(parameter => new NixListItem(parameter.Value.ToString(), parameter.Because))
            .ToArray();
        if (parameters.Length > 0) yield return Option("boot.kernelParams", NixSyntax.List(parameters));
    }

    private static IEnumerable<Assignment> Sysctls(HostModel host)
    {
        var sysctls = Known(host.Kernel.Sysctls, host.Kernel.Sysctl)
            .Where(sysctl => !(host.Network.HasNat && sysctl.Value.Text == "0" && SetByNat.Contains(sysctl.Key.Name)))
            .OrderBy(sysctl => sysctl.Key.Name, StringComparer.Ordinal)
            .Select(sysctl => NixSyntax.SetKey(sysctl.Key.Name, Nixos.Value(KernelSettings.Sysctl.Option!.Codec.Write(sysctl.Value)), sysctl.Because))
            .ToArray();
        if (sysctls.Length > 0) yield return Option("boot.kernel.sysctl", Nixos.EachOverridable(NixSyntax.Attrs(sysctls)));
    }

    private static IEnumerable<(TKey Key, T Value, string? Because)> Known<TKey, T>(SettingSet<TKey> keys, Func<TKey, Setting<T>> read)
        where TKey : notnull where T : notnull
    {
        foreach (var key in keys.Certain)
        {
            var setting = read(key);
            if (setting.TryGet(out var value)) yield return (key, value, setting.Origins[0].Because);
        }
    }
}
