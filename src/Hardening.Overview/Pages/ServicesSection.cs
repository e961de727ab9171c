using Hardening.Knowledge;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;

namespace Hardening.Overview.Pages;

/// <summary>The services of NixOS that a host runs, as whom, and those that no table knows.</summary>
internal static class ServicesSection
{
    public static IEnumerable<Block> Of(HostView host, Links links)
    {
        var running = host.Model.Running;
        if (running.Known.Count == 0 && running.NotKnown.Count == 0 && !running.IsOpen) yield break;
        yield return new Block.Heading(2, "Services of NixOS");
        if (running.Known.Count > 0)
            yield return new Block.Table(["Service", "Runs as", "State", "Set at"], [.. running.Known
                .OrderBy(static service => service.Title, StringComparer.Ordinal).ThenBy(static service => service.Container, StringComparer.Ordinal)
                .Select(IReadOnlyList<Prose> (service) =>
                [
                    $"{service.Title}{(service.Container is { } container ? $" (container {container})" : "")}{(service.IsCertain ? "" : ", perhaps")}",
                    RunsAs(service.Known.RunsAs),
                    service.State.Select(static kept => kept.Path.ToString()).Distinct().ToArray() is { Length: > 0 } state ? string.Join(", ", state) : "none",
                    links.Calls(service.Origins),
                ])]);
        if (running.NotKnown.Count > 0)
            yield return new Block.Paragraph($"Not known, so their ports, state and accounts are not listed: {string.Join(", ", running.NotKnown.Select(static service => service.Path.Text).Distinct().Order(StringComparer.Ordinal))}.");
        if (running.IsOpen) yield return new Block.Paragraph($"There may be more services: a module cannot be read.");
    }

    private static string RunsAs(ServiceUser user) => user switch
    {
        ServiceUser.Root => "root",
        ServiceUser.Own => "its own account",
        ServiceUser.Dynamic => "a dynamic account",
        ServiceUser.Login => "the account that is logged in",
        _ => "not known",
    };
}
