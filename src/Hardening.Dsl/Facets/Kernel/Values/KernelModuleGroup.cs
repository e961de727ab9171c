namespace Hardening;

/// <summary>Modules that are kept out of a host together, for one reason.</summary>
public sealed record KernelModuleGroup
{
    internal KernelModuleGroup(string name, string source, string breaks, params string[] modules)
    {
        Name = name;
        Source = source;
        Breaks = breaks;
        Modules = [.. modules.Select(KernelModule.Listed)];
    }

    /// <summary>The name of the group, as in <see cref="KernelModules"/>.</summary>
    public string Name { get; }

    /// <summary>Who recommends it.</summary>
    public string Source { get; }

    /// <summary>What stops working on a host that used it.</summary>
    public string Breaks { get; }

    /// <summary>The modules; each exists in at least one kernel from 6.1 to 7.2.</summary>
    public IReadOnlyList<KernelModule> Modules { get; }

    /// <summary>Whether both are the same group of <see cref="KernelModules"/>.</summary>
    public bool Equals(KernelModuleGroup? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name of the group.</summary>
    public override string ToString() => Name;
}
