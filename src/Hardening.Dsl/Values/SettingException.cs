namespace Hardening;

/// <summary>A value that the host cannot take, said once, with the fix.</summary>
/// <remarks>
/// <see cref="Problem"/> stands alone: it names the value, the rule it breaks and what to write instead.
/// </remarks>
public sealed class SettingException : ArgumentException
{
    /// <summary>Says that the value given for <paramref name="parameter"/> is not possible.</summary>
    /// <param name="parameter">The parameter of the called method that received the value.</param>
    /// <param name="problem">One sentence or two: the value, the rule, the fix.</param>
    public SettingException(string parameter, string problem) : this(parameter, problem, null)
    {
    }

    private SettingException(string parameter, string problem, Origin? origin)
        : base(Literal.OneLine(origin is null ? problem : $"{origin.File}({origin.Line}): {origin.Method}: {problem}")) =>
        (Parameter, Problem, Origin) = (parameter, Literal.OneLine(problem), origin);

    /// <summary>The parameter of the called method that received the value.</summary>
    public string Parameter { get; }

    /// <summary>What is wrong and the fix, without the place.</summary>
    public string Problem { get; }

    /// <summary>The call in the user's code, where it is known.</summary>
    public Origin? Origin { get; }

    /// <inheritdoc/>
    public override string? ParamName => Parameter;

    internal SettingException At(string parameter, Origin origin) => new(parameter, Problem, origin);
}
