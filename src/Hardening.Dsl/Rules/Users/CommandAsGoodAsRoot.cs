namespace Hardening.Rules;

/// <summary>A rule of sudo or doas lets an account run a program without a password that gives a root shell.</summary>
public sealed class CommandAsGoodAsRoot : HostRule
{
    private static readonly (OptionTest On, NixosPath Rules, string Program)[] Programs =
    [
        (OptionTest.Read("security.sudo.enable = true"), NixosPath.From("security.sudo.extraRules"), "sudo"),
        (OptionTest.Read("security.sudo-rs.enable = true"), NixosPath.From("security.sudo-rs.extraRules"), "sudo"),
        (OptionTest.Read("security.doas.enable = true"), NixosPath.From("security.doas.extraRules"), "doas"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD9320", Layer.Users, Severity.Warning)
    {
        Title = "A command without a password gives a root shell",
        Why = "The command runs any other command, writes any file, or can be replaced by the account that may run it. An attacker with the session of that account is root.",
        Fix = "Name the program by its store path with fixed arguments, or let sudo ask for a password.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sudoers(5)"), new("GTFOBins", "https://gtfobins.github.io")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (on, path, program) in Programs)
        {
            var rules = host.Options.Get(path.Segments, static _ => null);
            if (rules is not { IsKnown: true, Value: NixosValue.List { Items: var items } }) continue;
            (string Command, string Way)[] found = [.. items.OfType<NixosValue.Attributes>().SelectMany(CommandsWithoutPassword).Select(static command => (command, RootPrograms.WayOf(command)!)).Where(static found => found.Item2 is not null)];
            if (found.Length == 0 || !host.Holds(on)) continue;
            var more = found.Length > 1 ? $" The same applies to {found.Length - 1} more: {Words.And([.. found.Skip(1).Take(3).Select(static other => other.Command)])}{(found.Length > 4 ? " ..." : "")}." : "";
            yield return At(rules.Origins[0], $"{program} runs {found[0].Command} without a password, which {found[0].Way}.{more}").With(rules.Origins).With(host.InForce(on).Origins);
        }
    }

    // ALL is the fault of another rule.
    private static IEnumerable<string> CommandsWithoutPassword(NixosValue.Attributes rule)
    {
        var members = rule.Members.ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal);
        if (members.TryGetValue("noPass", out var noPass))
        {
            if (noPass is NixosValue.Boolean { Value: true } && members.TryGetValue("cmd", out var cmd) && cmd.Text() is { } one)
                yield return members.TryGetValue("args", out var args) && args is NixosValue.List list ? string.Join(" ", new[] { one }.Concat(list.Texts()).Concat(list.Items.Count == 0 ? ["\"\""] : [])) : one;
            yield break;
        }
        if (!members.TryGetValue("commands", out var commands) || commands is not NixosValue.List { Items: var items }) yield break;
        foreach (var item in items.OfType<NixosValue.Attributes>())
        {
            var command = item.Members.Where(static member => member.Key == "command").Select(static member => member.Value.Text()).FirstOrDefault();
            if (command is not null and not "ALL" && item.Members.Any(static member => member.Key == "options" && member.Value.Texts().Contains("NOPASSWD"))) yield return command;
        }
    }
}
