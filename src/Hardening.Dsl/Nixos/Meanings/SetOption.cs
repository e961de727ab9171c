namespace Hardening;

/// <summary>An option that a host sets by its path.</summary>
/// <param name="Path">Which one.</param>
/// <param name="Value">What it shall be, as far as it is known.</param>
/// <param name="IsCertain">False when only some paths of the program set it.</param>
/// <param name="Origins">The calls that set it.</param>
internal sealed record SetOption(NixosPath Path, Setting<NixosValue> Value, bool IsCertain, IReadOnlyList<Origin> Origins)
{
    /// <summary>The value, where it is known that the option is set and to what.</summary>
    public NixosValue? Known => IsCertain && Value.TryGet(out var value) ? value : null;

    public static IEnumerable<SetOption> Of(NixosModel nixos) => nixos.All.Select(item => new SetOption(item.Value, nixos.ValueOf(item.Value), item.IsCertain, [item.Origin]));
}
