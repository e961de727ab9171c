namespace Hardening.Rules;

/// <summary>A fault that a rule found, with the calls that make it one.</summary>
public sealed class Finding
{
    /// <summary>More findings of one cause on one host are one finding with several places.</summary>
    internal const int Separate = 3;

    internal Finding(RuleInfo rule, string? host, Origin origin, string message, IReadOnlyList<Origin>? related = null, IReadOnlyList<Edit>? edits = null) =>
        (Rule, Host, Origin, Message, Related, Edits) = (rule, host, origin, Literal.OneLine(message), related ?? [], edits ?? []);

    /// <summary>The rule.</summary>
    public RuleInfo Rule { get; }

    /// <summary>The host, or null when the finding is about the fleet.</summary>
    public string? Host { get; }

    /// <summary>The call that is to blame.</summary>
    public Origin Origin { get; }

    /// <summary>What is wrong, naming the values.</summary>
    public string Message { get; }

    /// <summary>The other calls involved.</summary>
    public IReadOnlyList<Origin> Related { get; }

    /// <summary>Changes to the code that end the finding.</summary>
    public IReadOnlyList<Edit> Edits { get; }

    /// <summary>The message, then where the other calls stand.</summary>
    public string FullMessage => Related.Count == 0 ? Message
        : $"{Message} Together with {string.Join(", ", Related.Select(origin => $"{origin.Method} at {origin}").Distinct())}.";

    /// <summary>Names another call that is involved.</summary>
    public Finding With(Origin origin) => origin.Equals(Origin) || Related.Contains(origin) ? this
        : new(Rule, Host, Origin, Message, [.. Related, origin], Edits);

    /// <summary>Names the calls that are involved.</summary>
    public Finding With(IEnumerable<Origin> origins) => origins.Aggregate(this, static (finding, origin) => finding.With(origin));

    /// <summary>Names the call that gave another setting its value, where there is one.</summary>
    public Finding With<T>(Setting<T> setting) where T : notnull => With(setting.Origins);

    /// <summary>Offers a change to the code that ends the finding.</summary>
    public Finding Fix(Edit edit) => new(Rule, Host, Origin, Message, Related, [.. Edits, edit]);

    internal Finding WithoutEdits() => new(Rule, Host, Origin, Message, Related);

    internal Finding On(string host) => new(Rule, Host ?? host, Origin, Message, Related, Edits);

    internal Finding As(Severity severity) => new(Rule with { Severity = severity }, Host, Origin, Message, Related, Edits);

    /// <inheritdoc/>
    public override string ToString() => $"{Origin}: {Rule.Severity.ToString().ToLowerInvariant()} {Rule.Id}: {FullMessage}";
}

/// <summary>A change to the user's code that a code fix can make.</summary>
public abstract record Edit
{
    private Edit()
    {
    }

    /// <summary>The call that changes, or after which something is added; null where it is the one that creates the host.</summary>
    internal Origin? At => this switch
    {
        Remove remove => remove.Call,
        Replace replace => replace.Call,
        RemoveValue value => value.Call,
        Append append => append.Call,
        _ => null,
    };

    /// <summary>Takes a call out of its chain.</summary>
    /// <param name="Call">The call.</param>
    public sealed record Remove(Origin Call) : Edit;

    /// <summary>Writes another value into a call.</summary>
    /// <param name="Call">The call.</param>
    /// <param name="Parameter">The name of the parameter whose argument changes.</param>
    /// <param name="Text">The new argument as C#, for example <c>RootLogin.No</c>.</param>
    public sealed record Replace(Origin Call, string Parameter, string Text) : Edit;

    /// <summary>Takes values out of a list of values, and the call with them where nothing is left.</summary>
    /// <param name="Call">The call.</param>
    /// <param name="Texts">The canonical text of each value.</param>
    public sealed record RemoveValue(Origin Call, params IReadOnlyList<string> Texts) : Edit;

    /// <summary>Adds a call after another one of the same facet.</summary>
    /// <param name="Call">The call after which it goes.</param>
    /// <param name="Text">The new call as C#, for example <c>KeyOnly()</c>.</param>
    public sealed record Append(Origin Call, string Text) : Edit;

    /// <summary>Adds a statement that describes more of the host, after the one that creates it.</summary>
    /// <param name="Text">What follows the host in C#, for example <c>Ssh.KeyOnly()</c>.</param>
    public sealed record Describe(string Text) : Edit;
}
