namespace Hardening.Rules;

/// <summary>A command of a unit that begins with a word only a shell knows.</summary>
public sealed class ExecIsShellBuiltin : HostRule
{
    private static readonly string[] Builtins =
        [".", "[[", "alias", "cd", "command", "declare", "eval", "exec", "exit", "export", "for", "if", "local", "pushd", "read", "set", "shopt", "source", "trap", "type", "ulimit", "umask", "unset", "wait", "while"];

    private static readonly string[] Directives = ["ExecStart", "ExecStartPre", "ExecStartPost", "ExecStop", "ExecStopPost", "ExecReload", "ExecCondition"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8053", Layer.Systemd, Severity.Error)
    {
        Title = "Command of a unit is a shell builtin",
        Why = "systemd starts programs without a shell. cd or export is not a program, so the command and the unit fail.",
        Fix = "Use a script option, systemd.services.<name>.postStart, or start ${pkgs.runtimeShell} -c.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.service(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Nixos.IsEverythingUnknown) yield break;
        foreach (var unit in host.Reader.NamesAt(NixosPath.From("systemd.services.<name>")))
            foreach (var directive in Directives)
            {
                var reading = host.Reader.Read(NixosPath.Of(["systemd", "services", unit, "serviceConfig", directive]));
                if (!reading.IsSet || reading.Origins.Count == 0) continue;
                IReadOnlyList<NixosValue> commands = reading.Value is NixosValue.List { Items: var items } ? items : reading.Value is null ? [] : [reading.Value];
                foreach (var command in commands.OfType<NixosValue.Text>())
                    if (FirstWord(command.Value) is var word && Builtins.Contains(word))
                        yield return At(reading.Origins[0], $"{directive} of {unit} begins with {word}, which is a shell builtin and not a program.");
            }
    }

    // systemd.service(5): the path may have special prefixes.
    private static string FirstWord(string command) => command.TrimStart('-', '@', '!', '+', ':', '|', ' ').Split(' ')[0] is { Length: > 0 } word ? word : command.Trim().Split(' ')[0];
}
