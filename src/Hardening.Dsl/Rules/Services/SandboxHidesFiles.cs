namespace Hardening.Rules;

/// <summary>A sandbox hides files that its service needs.</summary>
public sealed class SandboxHidesFiles : HostRule
{
    private static readonly AbsolutePath Store = AbsolutePath.From("/nix/store");
    private static readonly AbsolutePath[] Homes = [.. new[] { "/home", "/root", "/run/user" }.Select(AbsolutePath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8051", Layer.Systemd, Severity.Error)
    {
        Title = "Sandbox hides files that its service needs",
        Why = "Inaccessible paths are hidden before the program starts: /nix/store contains the program itself, the state directory is what it writes. ProtectHome=yes hides home directories, whatever ReadWritePaths says.",
        Fix = "Remove the path from InaccessiblePaths(...), or use ProtectHome(HomeProtection.Tmpfs) with a bind mount.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var service in host.Services.All.Certain.Select(host.Services.Service))
        {
            var (sandbox, hidden) = (service.Sandbox, service.Sandbox.Get(SandboxSettings.InaccessiblePaths));
            foreach (var path in hidden.Certain)
            {
                var origin = hidden.OriginOf(path)!;
                if (Store.IsWithin(path)) yield return At(origin, $"{service.Name} cannot start: {path} contains its program and is in InaccessiblePaths.");
                else if (service.StateDirectory.TryGet(out var name) && AbsolutePath.From($"/var/lib/{name}").IsWithin(path))
                    yield return At(origin, $"{service.Name} stores its state in /var/lib/{name}, and {path} is in InaccessiblePaths.").With(service.StateDirectory);
                else if (sandbox.Get(SandboxSettings.ReadWritePaths).Certain.FirstOrDefault(wanted => wanted.IsWithin(path)) is { } written)
                    yield return At(origin, $"{service.Name} writes to {written}, and {path} is in InaccessiblePaths.").With(sandbox.Get(SandboxSettings.ReadWritePaths).OriginOf(written)!);
            }
            var home = sandbox.Get(SandboxSettings.ProtectHome);
            if (!home.Is(HomeProtection.Yes)) continue;
            var paths = sandbox.Get(SandboxSettings.ReadWritePaths);
            foreach (var path in paths.Certain.Where(static path => Homes.Any(path.IsWithin)))
                yield return At(paths.OriginOf(path)!, $"{service.Name} writes to {path}, and ProtectHome=yes hides it.").With(home);
        }
    }
}
