namespace Hardening.Rules;

/// <summary>The table of option values that are insecure or cannot work.</summary>
/// <remarks>Its columns are described in the table.</remarks>
internal static class OptionRules
{
    private static readonly Lazy<IReadOnlyList<OptionRule>> Loaded = new(static () => [.. Rows().Select(static row => new OptionRule(row))]);

    /// <summary>One rule for each row.</summary>
    public static IReadOnlyList<OptionRule> All => Loaded.Value;

    private static IEnumerable<OptionRuleRow> Rows() =>
        Resources.Lines("Hardening.OptionRules").Where(static line => line.Length > 0 && line[0] != '#').Select(OptionRuleRow.Read);
}

/// <summary>A row of the table.</summary>
/// <param name="Id">Its id; never used again for another fault.</param>
/// <param name="Family">The page it is on.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Test">The option and the values that are a fault.</param>
/// <param name="Default">What is in force where the option is not set and its declaration does not say; null where that is nothing.</param>
/// <param name="Conditions">What else has to hold.</param>
/// <param name="Good">A value without the fault; null where leaving the option unset is the fix.</param>
/// <param name="Title">The fault in a few words.</param>
/// <param name="Message">What is wrong and what follows; <c>{0}</c> is the element.</param>
/// <param name="Fix">What to write instead.</param>
/// <param name="Source">Where it was read: a module of NixOS or a manual.</param>
internal sealed record OptionRuleRow(
    string Id, OptionFamily Family, Severity Severity, OptionTest Test, NixosValue? Default, IReadOnlyList<OptionTest> Conditions, NixosValue? Good,
    string Title, string Message, string Fix, string Source)
{
    private static readonly OptionTest Filters = OptionTest.Read("networking.firewall.enable = true");
    private static readonly string[] Openers = ["openFirewall", "openDefaultPorts", "openRPCPort"];

    private static bool OpensFirewall(NixosPath option) =>
        Openers.Contains(option.Segments[option.Segments.Count - 1]) || (option.Segments.Count == 3 && option.Segments[1] == "firewall" && option.Segments[2].StartsWith("allowed", StringComparison.Ordinal));

    public static OptionRuleRow Read(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 10) throw new InvalidOperationException($"{cells.Length} cells instead of 10: {line}");
        var test = OptionTest.Read(cells[3]);
        OptionTest[] conditions = [.. cells[5].Split([" & "], StringSplitOptions.RemoveEmptyEntries).Where(static text => text != "-").Select(OptionTest.Read)];
        // Where nothing filters, opening a port changes nothing: FirewallOff reports that.
        if (OpensFirewall(test.Path) && conditions.All(static condition => !condition.Path.Equals(Filters.Path))) conditions = [.. conditions, Filters];
        return new(cells[0], OptionFamily.Of(cells[1]), (Severity)Enum.Parse(typeof(Severity), cells[2], ignoreCase: true), test, OptionLiteral.Read(cells[4]), conditions, OptionLiteral.Read(cells[6]),
            cells[7].Substring(0, cells[7].IndexOf(':')), cells[7].Substring(cells[7].IndexOf(':') + 2), cells[8], cells[9]);
    }
}

/// <summary>A group of rows with its own page.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Title">The heading of its page.</param>
/// <param name="Layer">The layer of defence.</param>
/// <param name="Threat">What the faults leave open.</param>
internal sealed record OptionFamily(string Name, string Title, Layer Layer, Threat Threat)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionFamily> All { get; } =
    [
        new("access", "Remote access", Layer.Ssh, Threats.CredentialGuessing),
        new("exposure", "Services reachable from the network", Layer.Firewall, Threats.RemoteCodeExecution),
        new("applications", "Insecure switches of applications", Layer.Services, Threats.RemoteCodeExecution),
        new("root", "Ways to become root", Layer.Users, Threats.LateralMovement),
        new("containers", "Container engines and virtual machines", Layer.Containers, Threats.LateralMovement),
        new("network", "Network and forwarding", Layer.Network, Threats.NetworkAttack),
        new("disks", "Data at rest", Layer.Storage, Threats.PhysicalAccess),
        new("boot", "Boot chain", Layer.Boot, Threats.PhysicalAccess),
        new("supply", "Software sources", Layer.Updates, Threats.StaleSoftware),
        new("partners", "Options without the part they need", Layer.Options, Threats.FalseConfidence),
        new("backup", "Backups", Layer.Backup, Threats.DataLoss),
        new("desktop", "Desktops and laptops", Layer.Systemd, Threats.PhysicalAccess),
        new("logs", "Logs and monitoring", Layer.Systemd, Threats.FalseConfidence),
        new("kernel", "Kernel", Layer.Kernel, Threats.KernelExploitation),
    ];

    public static OptionFamily Of(string name) => All.FirstOrDefault(family => family.Name == name) ?? throw new InvalidOperationException($"There is no family {name}.");
}
