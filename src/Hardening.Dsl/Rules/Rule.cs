namespace Hardening.Rules;

/// <summary>A check over what hosts shall be. The same rule runs in the compiler and when the program runs.</summary>
/// <remarks>Derive from <see cref="HostRule"/> or <see cref="FleetRule"/>. A rule has no state and a constructor without parameters.</remarks>
public abstract class Rule
{
    private protected Rule()
    {
    }

    /// <summary>What the rule is.</summary>
    public abstract RuleInfo Info { get; }

    internal abstract IEnumerable<Finding> Run(FleetModel fleet);

    /// <summary>A finding at the call that is to blame.</summary>
    /// <param name="origin">The call that made it insecure.</param>
    /// <param name="message">One sentence that names the values involved, in words a user understands.</param>
    protected Finding At(Origin origin, string message) => new(Info, null, origin, message);
}

/// <summary>A rule over one host at a time.</summary>
public abstract class HostRule : Rule
{
    /// <summary>The faults of one host. What is not known is no fault: ask with <c>Is</c>, <c>TryGet</c>, <c>Has</c>, <c>Lacks</c> and <c>IsUnset</c>.</summary>
    public abstract IEnumerable<Finding> Check(HostModel host);

    /// <summary>A finding at the call that gave a setting its value.</summary>
    /// <param name="setting">A setting that is known.</param>
    /// <param name="message">One sentence that names the values involved, in words a user understands.</param>
    protected Finding At<T>(Setting<T> setting, string message) where T : notnull => At(setting.Origins[0], message);

    /// <summary>A finding about something that is missing, at the call that created the host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="message">One sentence that names what is missing.</param>
    protected Finding At(HostModel host, string message) => At(host.Origin, message);

    // A host that only some paths create is judged like any other: what is wrong with it is wrong wherever it is created.
    internal sealed override IEnumerable<Finding> Run(FleetModel fleet) =>
        fleet.Hosts.SelectMany(host => Check(host).Select(finding => finding.On(host.Name)));
}

/// <summary>A rule over the hosts of a fleet together.</summary>
public abstract class FleetRule : Rule
{
    /// <summary>The faults of a fleet.</summary>
    public abstract IEnumerable<Finding> Check(FleetModel fleet);

    internal sealed override IEnumerable<Finding> Run(FleetModel fleet) => Check(fleet);
}
