namespace Hardening.Rules;

/// <summary>What services keep for certain, and how it is copied.</summary>
internal static class StateOfServices
{
    /// <summary>What the services of a host and its containers keep and do not make anew; certificates are issued again.</summary>
    public static IEnumerable<StateItem> Of(HostModel host) =>
        host.Running.Known.Where(static service => service.Container is null).SelectMany(static service => service.CertainState)
            .Concat(host.Containers.Certain.Where(static container => container.Ephemeral.IsUnset || container.Ephemeral.Is(false)).SelectMany(InContainer))
            .Where(static item => !item.IsReplaceable).GroupBy(static item => item.Path).Select(static items => items.First());

    /// <summary>Whether copied files of it do not fit together while it runs.</summary>
    public static bool IsDatabase(StateItem item) => item.Kind is StateKind.PostgreSql or StateKind.Database or StateKind.Sqlite;

    /// <summary>Where NixOS's own module writes dumps of it; null where none is switched on.</summary>
    public static AbsolutePath? DumpOf(StateItem item, HostModel host)
    {
        // Vaultwarden's own module copies its database where it is told to.
        if (item.Kind == StateKind.Sqlite && item.Container is null && host.Reader.Read(NixosPath.From("services.vaultwarden.backupDir")).Value is NixosValue.Text { Value: var folder } && AbsolutePath.TryFrom(folder, out var path, out _)) return path;
        var tool = item.Kind == StateKind.PostgreSql ? "PostgreSQL dumps" : item.What.Contains("MySQL") ? "MySQL dumps" : null;
        return tool is null ? null : host.Running.Known.Where(service => service.Container is null && service.Known.Name == tool).SelectMany(static service => service.State).FirstOrDefault()?.Path;
    }

    private static IEnumerable<StateItem> InContainer(ContainerModel container) =>
        container.Services.Where(static service => service is not TraefikModel).SelectMany(service => service.State.Where(static kept => kept.Kind != StateKind.File)
            .Select(kept => new StateItem(AbsolutePath.From($"{container.Root}{kept.Path}"), kept.Kind, $"{kept.What} in {container.Name}", container.Name.ToString(), service.Enabled.Origins[0])));
}
