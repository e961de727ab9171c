using System.Collections.Frozen;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>The kernel: what it is built and started with, what it may load, what is set while it runs.</summary>
internal sealed class KernelOverview : FacetOverview
{
    public const string Blacklisted = "Modules";
    public const string Parameters = "Boot parameters";
    public const string Sysctls = "Sysctls";

    public override string Page => "kernel";

    public override string Title => "Kernel";

    public override string Module => "kernel.nix";

    public override IEnumerable<Measure> Measures(HostView host) =>
        [.. Lockdown(host.Model), .. KernelClaims.All.Select(claim => claim.Evaluate(host.Model).Holds).OfType<Measure>(), .. Blacklist(host.Model)];

    public override IEnumerable<FailedClaim> Failed(HostView host) => KernelClaims.All.Select(claim => claim.Evaluate(host.Model).Fails).OfType<FailedClaim>();

    public override IEnumerable<Feature> Features(HostView host)
    {
        yield return new("kernel lockdown", host.Has("kernel.lockdown") ? ModeOf(host.Model)! : "no");
        yield return new("module signature enforcement", Phrases.YesOrNo(host.Has("kernel.signatures")));
        yield return new("blacklisted modules", host.Model.Kernel.Blacklist.Certain.Count() is > 0 and var count ? count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "no");
        yield return new("sysctl hardening", Hardened(host));
    }

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var kernel = host.Model.Kernel;
        foreach (var stated in Declared(host, [KernelSettings.Package])) yield return stated;
        foreach (var symbol in kernel.Configuration.Certain)
            foreach (var stated in Stated(KernelClaims.Start, $"CONFIG_{symbol}", kernel.ConfigurationOf(symbol), static value => value.Text))
                yield return stated with { Note = "built into the kernel, which the host compiles" };
        foreach (var group in Groups(kernel))
            yield return new(Blacklisted, group.Name, string.Join(", ", group.Modules), group.Origins) { Note = "not loaded automatically" };
        foreach (var stated in Declared(host, [KernelSettings.LoadedModules]).Concat(ParametersOf(host.Model)).Concat(SysctlsOf(host.Model, isNetwork: false))) yield return stated;
    }

    public override IEnumerable<Block> Before(HostView host, string section)
    {
        if (section == Blacklisted && !host.Model.Kernel.Blacklist.IsEmpty)
            yield return new Block.Paragraph($"A blacklisted module is not loaded automatically. Root can still load it by name, unless module signatures are enforced.");
        if (section == Sysctls)
            yield return new Block.Paragraph($"Set with a priority between NixOS's defaults and plain settings of imported modules. Network sysctls are on the Network page.");
    }

    /// <summary>The sysctls of the network stack stand on its page, all others on the kernel's.</summary>
    public static IEnumerable<StatedSetting> SysctlsOf(HostModel host, bool isNetwork) =>
        from key in host.Kernel.Sysctls.Certain
        where key.Name.StartsWith("net.", StringComparison.Ordinal) == isNetwork && !(key.Name.StartsWith("net.core.bpf", StringComparison.Ordinal) && isNetwork)
        orderby key.Name
        from stated in Stated(isNetwork ? PacketClaims.Packets : Sysctls, key.Name, host.Kernel.Sysctl(key), static value => value.Text)
        select stated with { Note = NoteOf(key.Name) };

    private static IEnumerable<Measure> Lockdown(HostModel host)
    {
        var parameter = host.Kernel.Parameter("lockdown");
        if (ModeOf(host) is not { } mode) yield break;
        var symbols = host.Kernel.Configuration.Certain.Where(symbol => symbol.ToString().StartsWith("SECURITY_LOCKDOWN", StringComparison.Ordinal))
            .Select(symbol => Evidence.Of($"CONFIG_{symbol}", host.Kernel.ConfigurationOf(symbol)));
        yield return new("kernel.lockdown", DefenceLayer.Kernel, mode == "confidentiality"
            ? "kernel lockdown (confidentiality)"
            : "kernel lockdown (integrity)")
        {
            Threats = [KernelExploitation, CredentialTheft],
            Evidence = [Evidence.Of(parameter.ToString(), parameter), .. symbols],
            Section = KernelClaims.Start,
            Degree = mode == "confidentiality" ? 2 : 1,
            RefutedBy = ["HD1101", "HD1103"],
        };
    }

    private static string? ModeOf(HostModel host) =>
        host.Kernel.Parameter("lockdown").TryGet(out var parameter) && parameter.Value is "integrity" or "confidentiality" ? parameter.Value : null;

    private static IEnumerable<Measure> Blacklist(HostModel host)
    {
        var modules = host.Kernel.Blacklist;
        // What options may take off the list is not counted.
        if (modules.IsOpen || !modules.Certain.Any()) yield break;
        yield return new("kernel.blacklist", DefenceLayer.Kernel, $"{modules.Certain.Count().Of("unneeded module")} blacklisted: not loaded automatically")
        {
            Threats = [KernelExploitation, NetworkAttack],
            Evidence = [new("boot.blacklistedKernelModules", [.. modules.Select(item => item.Origin).Distinct()])],
            Section = Blacklisted,
            Degree = modules.Certain.Count(),
        };
    }

    private static string Hardened(HostView host)
    {
        var count = host.Model.Kernel.Sysctls.Certain.Count(key => NoteOf(key.Name) != Other);
        var all = host.Model.Kernel.Sysctls.Certain.Count();
        return all == 0 ? "no" : count == 0 ? $"no ({all.Of("sysctl")} for other purposes)" : $"{count} (kernel, network, VM){(all > count ? $", {all - count} for other purposes" : "")}";
    }

    private const string Other = "none of the protections that this overview knows";

    private static readonly Lazy<FrozenDictionary<string, string>> Titles = new(() => KernelClaims.All.Concat(PacketClaims.All)
        .SelectMany(claim => claim.Names.Select(name => (name, claim.Title))).DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.Title));

    private static string NoteOf(string setting) => Titles.Value.GetValueOrDefault(setting, Other);

    private static IEnumerable<StatedSetting> ParametersOf(HostModel host) =>
        from identity in host.Kernel.Parameters.Certain
        let parameter = host.Kernel.Parameter(identity)
        where parameter.TryGet(out _)
        let text = parameter.ToString()
        from stated in Stated(Parameters, parameter.Select(known => known.Name).ToString(), parameter, static known => known.ToString())
        select stated with { Name = text, Value = Meaning(text) };

    private static string Meaning(string parameter)
    {
        var name = parameter.Split('=')[0];
        return Titles.Value.GetValueOrDefault(name) ?? name switch
        {
            "lockdown" => "kernel lockdown",
            "panic" => parameter.Split('=') is [_, var seconds] && long.TryParse(seconds, out var wait) ? $"reboots {Phrases.Seconds(wait)} after a kernel panic" : "",
            "boot.panic_on_fail" => "a failed boot reboots",
            "nomodeset" => "no graphics driver",
            _ => "none of the protections that this overview knows",
        };
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Modules, IReadOnlyList<Origin> Origins)> Groups(KernelModel kernel)
    {
        var left = kernel.Blacklist.Where(item => item.IsCertain).ToList();
        foreach (var group in KernelModules.All)
        {
            var inside = left.Where(item => group.Modules.Contains(item.Value)).ToArray();
            if (inside.Length == 0) continue;
            left.RemoveAll(item => inside.Contains(item));
            yield return (System.Text.RegularExpressions.Regex.Replace(group.Name, "(?<=[a-z])(?=[A-Z])", " ").ToLowerInvariant(),
                [.. inside.Select(item => item.Value.Name)], [.. inside.Select(item => item.Origin).Distinct()]);
        }
        if (left.Count > 0) yield return ("others", [.. left.Select(item => item.Value.Name)], [.. left.Select(item => item.Origin).Distinct()]);
    }
}
