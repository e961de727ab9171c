using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>Options that a module of NixOS defines itself, so that another definition stops the evaluation or is dropped.</summary>
/// <remarks>The table Knowledge/Nixos/definitions.tsv names its sources.</remarks>
internal sealed class ModuleDefinitions
{
    private static readonly Lazy<ModuleDefinitions> Loaded = new(static () => new ModuleDefinitions(Resources.Lines("Hardening.Definitions")));

    private ModuleDefinitions(IEnumerable<string> lines) => All = [.. lines.Where(static line => line.Length > 0 && line[0] != '#').Select(ModuleDefinition.Read)];

    public static ModuleDefinitions Instance => Loaded.Value;

    /// <summary>All of them, in the order of the table.</summary>
    public IReadOnlyList<ModuleDefinition> All { get; }
}

/// <summary>An option that a module defines.</summary>
/// <param name="Path">The option.</param>
/// <param name="Condition">When the module defines it.</param>
/// <param name="Value">The value as the table writes it.</param>
/// <param name="Priority">With which priority.</param>
/// <param name="TakesOne">Whether a second definition of the same priority stops even when it is equal.</param>
/// <param name="BlamesCondition">Whether the call that makes the module define it is to blame.</param>
/// <param name="Why">Which module, and what to set instead.</param>
/// <param name="Source">The module.</param>
internal sealed record ModuleDefinition(NixosPath Path, OptionCondition Condition, string Value, int Priority, bool TakesOne, bool BlamesCondition, string Why, string Source)
{
    public static ModuleDefinition Read(string line)
    {
        var cells = line.Split('\t');
        return new(NixosPath.From(cells[0]), OptionCondition.Read(cells[1]), cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4] == "one", cells[5] == "condition", cells[6], cells[7]);
    }

    /// <summary>The value that the module gives it; null where that is unknown.</summary>
    public NixosValue? ValueIn(OptionReader options)
    {
        foreach (var reference in new[] { "?value ", "?same " })
            if (Value.StartsWith(reference, StringComparison.Ordinal)) return options.Read(NixosPath.From(Value.Substring(reference.Length))).Value;
        return OptionLiteral.Read(Value);
    }
}
