namespace Hardening.Overview.Scoring;

/// <summary>Options that facets write by more than one setting, or that follow from what a setting is.</summary>
internal static class Implied
{
    /// <summary>What stands for the account of a service with a dynamic user.</summary>
    public const string Dynamic = "dynamic";

    /// <summary>What an option is because of a facet; null where no facet says.</summary>
    public static OptionFact? By(HostModel host, NixosPath path, ServiceModel? service)
    {
        if (service is not null) return Unit(service, path);
        return path.Text switch
        {
            "system.autoUpgrade.enable" when host.Updates.Flake.TryGet(out _) || host.Updates.Calendar.TryGet(out _) => On([.. host.Updates.Flake.Origins, .. host.Updates.Calendar.Origins]),
            "security.auditd.enable" when host.Security.Audit.Certain.Any() => On([.. host.Security.Audit.Select(static item => item.Origin)]),
            "security.audit.enable" when host.Security.LockAudit.Is(true) => new(new NixosValue.Text("lock"), host.Security.LockAudit.Origins),
            "security.audit.enable" when host.Security.Audit.Certain.Any() => On([.. host.Security.Audit.Select(static item => item.Origin)]),
            "services.chrony.enable" or "services.chrony.enableNTS" when host.Time.Authenticated.Certain.Any() => On([.. host.Time.Authenticated.Select(static item => item.Origin)]),
            "services.timesyncd.enable" when host.Time.Servers.Certain.Any() => On([.. host.Time.Servers.Select(static item => item.Origin)]),
            "systemd.coredump.enable" when host.Systemd.DiscardCoreDumps.Is(true) => new(new NixosValue.Boolean(false), host.Systemd.DiscardCoreDumps.Origins),
            "nixpkgs.hostPlatform" when host.Root.Get(HostSettings.Architecture).IsUnset => new(new NixosValue.Text("x86_64-linux"), []) { IsDefault = true },
            // A server of SSH runs where its facet says anything of it but that it does not.
            "users.users.root.hashedPassword" when host.Users.RootLocked.Is(true) => new(new NixosValue.Text("!"), host.Users.RootLocked.Origins),
            _ => null,
        };
    }

    private static OptionFact On(IReadOnlyList<Origin> by) => new(new NixosValue.Boolean(true), by);

    private static OptionFact? Unit(ServiceModel service, NixosPath path)
    {
        if (path.Segments[3] != "serviceConfig") return null;
        var preset = service.Sandbox.Preset;
        var by = preset.Origins.Count > 0 ? preset.Origins : service.Program.Origins;
        if (path.Segments.Count == 4) return new(NixosValue.From(new Dictionary<string, object?>()), by);
        if (path.Segments[4] == "User")
            return service.DynamicUser.Is(true) ? new(new NixosValue.Text(Dynamic), service.DynamicUser.Origins)
                : service.User.TryGet(out var user) ? new(new NixosValue.Text(user.ToString()), service.User.Origins)
                : service.User.IsUnknown || service.DynamicUser.IsUnknown ? OptionFact.Unknown([.. service.User.Origins, .. service.DynamicUser.Origins])
                : new(new NixosValue.Text("root"), service.Program.Origins) { IsDefault = true };
        if (service.Sandbox.Directives.FirstOrDefault(directive => directive.Name == path.Segments[4]) is { } set)
            return new(set.Value is NixosValue.Text { Value: "" } ? new NixosValue.Text("nothing") : set.Value, by);
        return preset.IsUnknown ? OptionFact.Unknown(preset.Origins) : null;
    }
}
