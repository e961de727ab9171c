namespace Hardening.Knowledge;

/// <summary>Conditions over options under which NixOS stops, or under which an option has no effect, in families.</summary>
/// <remarks>The table Knowledge/Nixos/assertions.tsv names its sources.</remarks>
internal sealed class NixosAssertions
{
    private static readonly Lazy<NixosAssertions> Loaded = new(static () => new NixosAssertions(Resources.Lines("Hardening.Assertions")));

    private NixosAssertions(IEnumerable<string> lines) => All = [.. lines.Where(static line => line.Length > 0 && line[0] != '#').Select(NixosAssertion.Read)];

    public static NixosAssertions Instance => Loaded.Value;

    /// <summary>All of them, in the order of the table.</summary>
    public IReadOnlyList<NixosAssertion> All { get; }

    /// <summary>Those of a family that a release has.</summary>
    public IEnumerable<NixosAssertion> Of(string family, NixosRelease release) => All.Where(row => row.Family == family && row.IsIn(release));
}

/// <summary>One condition under which NixOS stops or warns.</summary>
/// <param name="Family">The family.</param>
/// <param name="Severity">Error where NixOS stops.</param>
/// <param name="Since">The first release that has it; null for all.</param>
/// <param name="Until">The first release that no longer has it; null for none.</param>
/// <param name="Text">The condition as the table writes it.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Message">What is wrong, with <c>{name}</c> for the element.</param>
/// <param name="Source">The module.</param>
internal sealed record NixosAssertion(string Family, Severity Severity, string? Since, string? Until, string Text, OptionCondition Condition, string Message, string Source)
{
    public static NixosAssertion Read(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], cells[1] == "error" ? Severity.Error : Severity.Warning, Or(cells[2]), Or(cells[3]), cells[4], OptionCondition.Read(cells[4]), cells[5], cells[6]);
    }

    public bool IsIn(NixosRelease release) =>
        (Since is null || release >= NixosReleases.AtOrAfter(Since)) && (Until is null || release < NixosReleases.AtOrAfter(Until));

    private static string? Or(string cell) => cell.Length == 0 ? null : cell;
}
