namespace Hardening.Rules;

/// <summary>An option set by its path that is not in the tables of options, where these may be older than the option.</summary>
public sealed class OptionNotInTables : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7403", Layer.Options, Severity.Warning)
    {
        Title = "Option set by path is not in any table of options",
        Why = "NixOS refuses a system that sets an option it does not have. The option may be newer than the tables, belong to a third-party module, or be misspelt.",
        Fix = "Correct the name. If the option exists, declare it: host.Nixos.Declare(\"services.example.enable\", \"boolean\").",
        Threat = Threats.StaleSoftware,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    private const double Misspelled = 0.3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var newer = new List<(Origin Origin, OptionProblem Problem)>();
        foreach (var found in OptionProblems.Of(host).Where(static found => OptionProblems.IsDoubtful(found.Problem)))
            if (IsMisspelled(host, found.Problem.Path, out var meant)) yield return At(found.Origin, $"{found.Problem.Path} is in no table of options{(meant is null ? "" : $"; {meant} is")}. {Declare(found.Problem.Path)}");
            else newer.Add(found);
        var all = newer.Select(static found => found.Problem.Path.Text).Distinct(StringComparer.Ordinal).ToArray();
        // A module that is newer than the tables is one cause, however many of its options are set.
        if (all.Length > Finding.Separate)
            yield return newer.Aggregate(At(newer[0].Origin, $"{all.Length} options are in no table, which in these parts are those of NixOS 24.11: {string.Join(", ", all.Take(Finding.Separate))} and {all.Length - Finding.Separate} more. Their values are not checked. {Declare(newer[0].Problem.Path)}"),
                static (finding, other) => finding.With(other.Origin)).As(Severity.Info);
        else
            foreach (var (origin, problem) in newer)
                yield return At(origin, $"{problem.Path} is in no table, which in this part is that of NixOS 24.11. Its value is not checked. {Declare(problem.Path)}").As(Severity.Info);
    }

    // A longer name, such as a plural, is rather a newer option than a misspelled one.
    // An option of a part that NixOS has may have come with a newer release, unless a known one is spelled nearly the same.
    private static bool IsMisspelled(HostModel host, NixosPath path, out NixosPath? meant)
    {
        meant = NearestOptions.To(host.Files.Table, path.Segments, 3).Select(NixosPath.From)
            .FirstOrDefault(near => near.Segments.Count == path.Segments.Count && !path.Text.StartsWith(near.Text, StringComparison.Ordinal) && near.Segments.Zip(path.Segments, static (known, written) => NameDistance.Between(written, known)).Sum() <= Misspelled);
        return meant is not null || NixosOptions.Find(host.Files.Table, NixosPath.Of(path.Segments.Take(1)), host.Release).Status == OptionStatus.Unknown;
    }

    private static string Declare(NixosPath path) => $"If it exists, add Nixos.Declare(\"{path.Text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\", \"boolean\") with its type.";
}
