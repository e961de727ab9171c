namespace Hardening;

/// <summary>How far an SSH algorithm can be trusted today.</summary>
public enum SshRating
{
    /// <summary>The best there is for its purpose.</summary>
    Good,

    /// <summary>Sound, but something better exists.</summary>
    Acceptable,

    /// <summary>Still standing, with too little margin or a doubtful design.</summary>
    Weak,

    /// <summary>Attacks are known.</summary>
    Broken,
}
