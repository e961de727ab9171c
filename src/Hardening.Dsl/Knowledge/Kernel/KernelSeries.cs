namespace Hardening.Knowledge;

/// <summary>The long-term kernel series that the tables were read from; a fact holds for those that are set.</summary>
/// <remarks>
/// A series stands for the Debian build of it that is named in the README beside the tables. Whether a <em>name</em> exists carries
/// over to other builds of the series; whether code is a module or built in does not.
/// </remarks>
[Flags]
public enum KernelSeries
{
    /// <summary>No supported kernel.</summary>
    None = 0,

    /// <summary>Linux 6.1.</summary>
    Linux61 = 1,

    /// <summary>Linux 6.12.</summary>
    Linux612 = 2,

    /// <summary>Linux 7.2.</summary>
    Linux72 = 4,

    /// <summary>Linux 6.1, 6.12 and 7.2.</summary>
    All = Linux61 | Linux612 | Linux72,
}
