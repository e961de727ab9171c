namespace Hardening.Overview.Access;

/// <summary>The ways in and up to root in words, for the overview and the comparison.</summary>
internal static class AccessText
{
    public static string Of(AccessPath path) => path.Way switch
    {
        AccessWay.SshKey => "SSH with a key",
        AccessWay.SshPassword => "SSH with a password",
        AccessWay.ConsolePassword => "password at the console",
        AccessWay.ConsoleAutologin => "console, without a password",
        AccessWay.SudoWithoutPassword => path.By ?? "sudo without a password",
        AccessWay.SudoWithPassword => "sudo with the account's password",
        AccessWay.Group => $"group {path.By}",
        AccessWay.TrustedByNix => "trusted user of the Nix daemon",
        AccessWay.RootPassword => "su with the password of root",
        AccessWay.RescueShell => "shell at the console when the initrd fails",
        _ => "boot parameters changed in the boot menu",
    };
}
