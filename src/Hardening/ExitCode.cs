namespace Hardening;

/// <summary>What the program's exit code says. The numbers do not change between versions.</summary>
public enum ExitCode
{
    /// <summary>What was asked for is done, or was done already.</summary>
    Ok = 0,

    /// <summary>A rule found an error, and nobody accepted it.</summary>
    Findings = 1,

    /// <summary>The command line is wrong: an unknown command, option or host, or a missing value.</summary>
    Usage = 2,

    /// <summary>The description is wrong: a value no host can take, an exception in the user's code, a fleet without hosts.</summary>
    Description = 3,

    /// <summary>The output folder holds what would be lost: an edited file, somebody else's file, a file where the folder would go.</summary>
    Refused = 4,

    /// <summary>The file system failed: no permission, a full disk.</summary>
    InputOutput = 5,

    /// <summary>Another run holds the output folder. Trying again later may work.</summary>
    Busy = 6,

    /// <summary>Two states were compared, and something became weaker.</summary>
    Weaker = 7,

    /// <summary>The output folder is not what the description makes (<c>emit --check</c>).</summary>
    Drift = 8,

    /// <summary>Hardening itself failed (<c>EX_SOFTWARE</c> of sysexits.h).</summary>
    Fault = 70,
}
