namespace Hardening;

/// <summary>A value that the host cannot take, said once, with the way out.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> stands alone: it names the value, the rule it breaks and what to write instead.
/// </remarks>
public sealed class SettingException : Exception
{
    /// <summary>Says that the value given for <paramref name="parameter"/> is not possible.</summary>
    /// <param name="parameter">The parameter of the called method that received the value.</param>
    /// <param name="problem">One sentence or two: the value, the rule, the way out.</param>
    public SettingException(string parameter, string problem) : base(problem) => Parameter = parameter;

    /// <summary>The parameter of the called method that received the value.</summary>
    public string Parameter { get; }
}
