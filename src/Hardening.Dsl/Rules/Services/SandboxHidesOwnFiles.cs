namespace Hardening.Rules;

/// <summary>A sandbox hides files that its service needs.</summary>
public sealed class SandboxHidesOwnFiles : HostRule
{
    private static readonly AbsolutePath Store = AbsolutePath.From("/nix/store");
    private static readonly AbsolutePath[] Homes = [.. new[] { "/home", "/root", "/run/user" }.Select(AbsolutePath.From)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8051", Layer.Systemd, Severity.Error)
    {
        Title = "A sandbox hides files that its own service needs",
        Why = "Inaccessible paths are covered before the program starts: a hidden /nix/store holds the program itself, a hidden state directory is what it writes. ProtectHome=yes covers home directories, whatever ReadWritePaths says.",
        Fix = "Take the path out of InaccessiblePaths(...), or choose ProtectHome(HomeProtection.Tmpfs) with a bind mount.",
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
                if (Store.IsWithin(path)) yield return At(origin, $"{service.Name} cannot start: {path} holds its program and is inaccessible to it.");
                else if (service.StateDirectory.TryGet(out var name) && AbsolutePath.From($"/var/lib/{name}").IsWithin(path))
                    yield return At(origin, $"{service.Name} keeps its state in /var/lib/{name}, and {path} is inaccessible to it.").With(service.StateDirectory);
                else if (sandbox.Get(SandboxSettings.ReadWritePaths).Certain.FirstOrDefault(wanted => wanted.IsWithin(path)) is { } written)
                    yield return At(origin, $"{service.Name} is to write {written}, and {path} is inaccessible to it.").With(sandbox.Get(SandboxSettings.ReadWritePaths).OriginOf(written)!);
            }
            var home = sandbox.Get(SandboxSettings.ProtectHome);
            if (!home.Is(HomeProtection.Yes)) continue;
            var paths = sandbox.Get(SandboxSettings.ReadWritePaths);
            foreach (var path in paths.Certain.Where(static path => Homes.Any(path.IsWithin)))
                yield return At(paths.OriginOf(path)!, $"{service.Name} is to write {path}, and ProtectHome=yes makes it inaccessible.").With(home);
        }
    }
}
