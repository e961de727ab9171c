namespace Hardening.Model;

/// <summary>Marks the class that declares the settings of a model, whose properties are generated from it.</summary>
/// <param name="model">The model; a partial class with a field <c>scope</c>, or a property <c>Root</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SettingsOfAttribute(Type model) : Attribute
{
    /// <summary>The model.</summary>
    public Type Model { get; } = model;
}
