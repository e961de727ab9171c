using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>A value of a NixOS option, for <see cref="NixosSettings.Set"/>.</summary>
/// <remarks>
/// Booleans, numbers, strings, their arrays and <see cref="NixAttributes"/> convert by themselves. <see cref="List(NixValue[])"/>,
/// <see cref="Package"/>, <see cref="Path"/> and <see cref="Raw"/> make the others; C#'s <c>null</c> is Nix's <c>null</c>.
/// </remarks>
public sealed class NixValue : IEquatable<NixValue>
{
    internal NixValue(NixosValue value) => Value = value;

    internal NixosValue Value { get; }

    /// <summary>A boolean.</summary>
    public static implicit operator NixValue(bool value) => new(new NixosValue.Boolean(value));

    /// <summary>An integer.</summary>
    public static implicit operator NixValue(int value) => new(new NixosValue.Whole(value));

    /// <summary>An integer.</summary>
    public static implicit operator NixValue(long value) => new(new NixosValue.Whole(value));

    /// <summary>A floating point number, which Nix tells from an integer: <c>1.0</c> is not <c>1</c>.</summary>
    public static implicit operator NixValue(double value) => new(new NixosValue.Real(value));

    /// <summary>A string; <c>null</c> is Nix's <c>null</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NixValue?(string? value) => value is null ? null : new(new NixosValue.Text(value));

    /// <summary>A list of strings.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator NixValue?(string[]? values) => values is null ? null : List(values);

    /// <summary>A list of integers.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator NixValue?(int[]? values) => values is null ? null : new(new NixosValue.List(values.Select(static value => new NixosValue.Whole(value))));

    /// <summary>A list.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator NixValue?(NixValue?[]? values) => values is null ? null : List(values);

    /// <summary>An attribute set.</summary>
    [return: NotNullIfNotNull(nameof(attributes))]
    public static implicit operator NixValue?(NixAttributes? attributes) => attributes is null ? null : new(attributes.Value);

    /// <summary>A list of any values: <c>NixValue.List(1, "a", NixValue.Package("htop"))</c>.</summary>
    /// <param name="items">The elements, in order.</param>
    public static NixValue List(params NixValue?[] items) => new(new NixosValue.List(items.Select(ValueOf)));

    /// <summary>A list of strings.</summary>
    /// <param name="items">The elements, in order.</param>
    [OverloadResolutionPriority(1)]
    public static NixValue List(IEnumerable<string> items) => new(new NixosValue.List(items.Select(static item => new NixosValue.Text(item))));

    /// <summary>A package of nixpkgs.</summary>
    /// <param name="attribute">Its attribute below <c>pkgs</c>, such as <c>htop</c> or <c>python3Packages.black</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Written as <c>pkgs.htop</c>. Whether nixpkgs has the package is not checked.</remarks>
    /// <exception cref="SettingException"><paramref name="attribute"/> is not an attribute path.</exception>
    public static NixValue Package(string attribute, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (AttributePath.TryFrom(attribute, out var path, out var problem)) return new(new NixosValue.Expression($"pkgs.{path}", ExpressionKind.Package));
        throw new SettingException(nameof(attribute), problem).At(nameof(attribute), new Origin(file, line, nameof(Package)));
    }

    /// <summary>A file or folder of the project.</summary>
    /// <param name="path">Below the output folder, for example <c>./files/banner.txt</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Nix copies the file to the Nix store, which every user of the host can read: encrypt secrets first, or name a path of the host as a string.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> does not start with <c>./</c> or leaves the folder.</exception>
    public static NixValue Path(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (RelativePath.TryFrom(path, out var relative, out var problem)) return new(new NixosValue.Path(relative.ToString()));
        throw new SettingException(nameof(path), problem).At(nameof(path), new Origin(file, line, nameof(Path)));
    }

    /// <summary>An expression of the Nix language.</summary>
    /// <param name="expression">As it is written in a NixOS module; <c>lib</c>, <c>pkgs</c> and <c>config</c> can be used.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Only the syntax is checked. No rule evaluates the expression: the option's value is unknown to them.</remarks>
    /// <exception cref="SettingException"><paramref name="expression"/> is not valid Nix, or depends on the machine that evaluates it.</exception>
    public static NixValue Raw(string expression, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (NixParser.TryParse(expression, out var parsed, out var problem) && (problem = NixPortability.Fault(parsed!)) is null)
            return new(new NixosValue.Expression(expression));
        throw new SettingException(nameof(expression), $"The Nix expression is not valid: {problem}").At(nameof(expression), new Origin(file, line, nameof(Raw)));
    }

    /// <inheritdoc/>
    public bool Equals(NixValue? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NixValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>A few words that name the value, such as <c>the string "yes"</c>.</summary>
    public override string ToString() => Value.Describe();

    internal static NixosValue ValueOf(NixValue? value) => value?.Value ?? NixosValue.Null;
}
