namespace Hardening.Rules;

/// <summary>What a rule is: written once, shown in the IDE, on the console, in SARIF and on its page.</summary>
/// <param name="Id"><c>HD</c> and four digits; its meaning never changes. Custom rules take letters of their own.</param>
/// <param name="Layer">The layer of defence it belongs to.</param>
/// <param name="Severity">How it is reported unless the fleet says otherwise.</param>
public sealed record RuleInfo(string Id, Layer Layer, Severity Severity)
{
    /// <summary>The fault in one short sentence without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What can happen, in one to three sentences.</summary>
    public required string Why { get; init; }

    /// <summary>The fix, naming the calls to write or to remove.</summary>
    public required string Fix { get; init; }

    /// <summary>The threat the fault leaves open.</summary>
    public required Threat Threat { get; init; }

    /// <summary>Where the facts behind the rule can be read.</summary>
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>The rule's page; a custom rule has one where you name it.</summary>
    public string? HelpLink
    {
        get => field ?? (Id.StartsWith("HD", StringComparison.Ordinal) ? $"{ProjectUrl.Text}/blob/main/docs/rules/{Id}.md" : null);
        init;
    }
}

/// <summary>The layers of defence that rules are grouped by.</summary>
public enum Layer
{
    /// <summary>The description as a whole.</summary>
    Description,

    /// <summary>The kernel.</summary>
    Kernel,

    /// <summary>The network.</summary>
    Network,

    /// <summary>The packet filter.</summary>
    Firewall,

    /// <summary>The SSH server.</summary>
    Ssh,

    /// <summary>Accounts.</summary>
    Users,

    /// <summary>Upgrades.</summary>
    Updates,

    /// <summary>Containers.</summary>
    Containers,

    /// <summary>The services in containers, and how they are published.</summary>
    Services,

    /// <summary>Disks and what survives a restart.</summary>
    Storage,

    /// <summary>How the machine starts.</summary>
    Boot,

    /// <summary>Backups.</summary>
    Backup,

    /// <summary>Wireless networks.</summary>
    Wireless,

    /// <summary>Options that are set by their path.</summary>
    Options,

    /// <summary>Values that must stay out of the store.</summary>
    Secrets,

    /// <summary>Programs , and systemd.</summary>
    Systemd,
}

/// <summary>A source: a manual page, kernel documentation, a module of NixOS.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it can be read, or null for a manual page on the host itself.</param>
public sealed record Reference(string Title, string? Url = null)
{
    /// <summary>A manual page, for example <c>sshd_config(5)</c>.</summary>
    public static Reference Man(string page) => new(page);

    /// <summary>A page of the kernel's documentation, for example <c>admin-guide/sysctl/kernel</c>.</summary>
    public static Reference Kernel(string page) => new($"Linux kernel documentation, {page}", $"https://docs.kernel.org/{page}.html");

    /// <summary>A module of NixOS, for example <c>services/networking/ssh/sshd.nix</c>.</summary>
    public static Reference NixosModule(string path) =>
        new($"NixOS module {path}", $"https://github.com/NixOS/nixpkgs/blob/master/nixos/modules/{path}");
}

/// <summary>Something that can happen to a host.</summary>
/// <param name="Name">A few words.</param>
public sealed record Threat(string Name);

/// <summary>The threats that rules stand against.</summary>
public static class Threats
{
    /// <summary>Foreign code runs in a listening program.</summary>
    public static Threat RemoteCodeExecution { get; } = new("Remote code execution through an exposed service");

    /// <summary>A program takes over the kernel.</summary>
    public static Threat KernelExploitation { get; } = new("Kernel exploitation");

    /// <summary>From one service on to others.</summary>
    public static Threat LateralMovement { get; } = new("Lateral movement after a compromise");

    /// <summary>Keys and passwords are read.</summary>
    public static Threat CredentialTheft { get; } = new("Credential theft");

    /// <summary>Packets that were made to harm.</summary>
    public static Threat NetworkAttack { get; } = new("Network-level attacks");

    /// <summary>Passwords and keys are tried.</summary>
    public static Threat CredentialGuessing { get; } = new("Credential guessing");

    /// <summary>An attacker has physical access to the machine.</summary>
    public static Threat PhysicalAccess { get; } = new("Physical access");

    /// <summary>Data is gone.</summary>
    public static Threat DataLoss { get; } = new("Data loss");

    /// <summary>Known holes stay open.</summary>
    public static Threat StaleSoftware { get; } = new("Stale software");

    /// <summary>The owner cannot get in, or the machine does not come up.</summary>
    public static Threat LockOut { get; } = new("Owner locked out");

    /// <summary>The machine stops doing what it is for.</summary>
    public static Threat Outage { get; } = new("Outage");

    /// <summary>A protection is believed to be there and is not.</summary>
    public static Threat FalseConfidence { get; } = new("Protection without effect");
}
